package me.ratio.jdbc;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.ratio.sdk.model.AchType;
import me.ratio.sdk.model.CryptoCurrency;
import me.ratio.sdk.model.InitiateAchRequest;
import me.ratio.sdk.purchase.PurchaseRequest;

/** An order of the campaign, as a line of a file that all its processes read. */
record CampaignOrder(String key, String userId, String bankId, String walletId, String amount, String session) {
    static void write(Path file, List<CampaignOrder> orders) throws IOException {
        Files.write(file, orders.stream().map(CampaignOrder::line).toList());
    }

    static List<CampaignOrder> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(CampaignOrder::ofLine).toList();
    }

    private String line() {
        return String.join(" ", key, userId, bankId, walletId, amount, session);
    }

    private static CampaignOrder ofLine(String line) {
        String[] parts = line.split(" ");
        return new CampaignOrder(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    PurchaseRequest request() {
        return new PurchaseRequest(
                userId,
                bankId,
                InitiateAchRequest.builder()
                        .fiatAmount(new BigDecimal(amount))
                        .cryptoCurrency(CryptoCurrency.of("ETH"))
                        .walletId(walletId)
                        .type(AchType.INSTANT)
                        .build());
    }

    /** Orders of a user with the same amount cannot be told apart in the user's transactions. */
    String group() {
        return userId + " " + amount;
    }
}
