package me.ratio.benchmarks.raw;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines the models that one would write by hand beside a plain HTTP client. */
public final class RawModels {
    private RawModels() {}

    public enum WalletType {
        EVM
    }

    public record NewWallet(
            String address, WalletType type, @Nullable String name) {}

    public record Wallet(
            String id,
            OffsetDateTime createTime,
            OffsetDateTime updateTime,
            String address,
            @Nullable String name,
            WalletType type) {}

    public record Wallets(List<Wallet> items, @Nullable String nextPageToken) {}

    public record BankAccount(
            String id,
            OffsetDateTime createTime,
            OffsetDateTime updateTime,
            String name,
            String mask,
            String linkStatus,
            String verificationStatus) {}

    public record Fiat(
            String status,
            String currency,
            BigDecimal amount,
            String direction,
            String fundingMethod,
            BankAccount bankAccount) {}

    public record Crypto(
            String status,
            String currency,
            Wallet wallet,
            String direction,
            BigDecimal amount,
            BigDecimal price,
            BigDecimal networkFee,
            BigDecimal ratioFee,
            @Nullable String transactionHash) {}

    public record ActivityItem(
            String id,
            OffsetDateTime createTime,
            OffsetDateTime updateTime,
            Fiat fiat,
            Crypto crypto,
            Map<String, Object> metadata) {}

    public record ActivityItems(
            List<ActivityItem> items, @Nullable String nextPageToken) {}

    public record ApiError(
            @Nullable String code,
            @Nullable String message,
            @Nullable OffsetDateTime createTime,
            @Nullable Map<String, Object> data) {}

    /** Returns the wallet that a POST adds. */
    public static NewWallet newWallet() {
        return new NewWallet("0x4b20993bc481177ec7e8f571cecae8a9e22c02db", WalletType.EVM, "Everyday wallet");
    }
}
