package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Set;
import me.ratio.sandbox.server.TlsCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsCertificateTest {
    @TempDir
    Path folder;

    @Test
    void isMadeOnceForItsNames() throws Exception {
        TlsCertificate.in(folder, Set.of("10.0.0.5", "sandbox.test"));
        byte[] pem = Files.readAllBytes(TlsCertificate.pem(folder));
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        certificate.checkValidity();
        assertThat(certificate.getSubjectAlternativeNames().toString())
                .contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "10.0.0.5", "sandbox.test");
        TlsCertificate.in(folder, Set.of("10.0.0.5", "sandbox.test"));
        assertThat(TlsCertificate.pem(folder)).hasBinaryContent(pem);
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".p12")))
                    .singleElement()
                    .satisfies(file -> assertThat(
                                    Files.getPosixFilePermissions(file).toString())
                            .doesNotContain("GROUP_READ", "OTHERS_READ"));
        }
    }

    @Test
    void namesAFileThatIsNoKeyStore() throws IOException {
        Path file = Files.writeString(folder.resolve("keys.p12"), "no key store");
        assertThatThrownBy(() -> TlsCertificate.of(file, "secret"))
                .isInstanceOf(IOException.class)
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("secret"));
        assertThatThrownBy(() -> TlsCertificate.of(folder.resolve("missing.p12"), "secret"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing.p12");
    }
}
