package me.ratio.benchmarks.raw;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import me.ratio.benchmarks.raw.RawModels.ActivityItems;
import me.ratio.benchmarks.raw.RawModels.NewWallet;
import me.ratio.benchmarks.raw.RawModels.Wallet;
import me.ratio.benchmarks.raw.RawModels.Wallets;

/** Declares the operations as one would for Feign by hand. */
interface FeignWalletApi {
    @RequestLine("GET /v1/users/{userId}/wallets")
    Wallets listWallets(@Param("userId") String userId);

    @RequestLine("POST /v1/users/{userId}/wallets")
    @Headers("Content-Type: application/json")
    Wallet connectWallet(@Param("userId") String userId, NewWallet wallet);

    @RequestLine("GET /v1/users/{userId}/activity")
    ActivityItems listActivity(@Param("userId") String userId);
}
