package me.ratio.runtime.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates for servers and clients, made when they are needed. */
public final class TestCertificates {
    private static final char[] PASSWORD = "test".toCharArray();
    private static final Instant NOW = Instant.now();

    /** An authority that issues certificates. */
    private record Authority(String name, KeyPair keys) {
        static Authority of(String name) {
            return new Authority("CN=" + name, keyPair());
        }

        X509Certificate certificate() {
            return issue(name, keys, null, NOW.plus(Duration.ofDays(1)));
        }

        /** Issues a certificate; without a host it is the certificate of an authority. */
        X509Certificate issue(String subject, KeyPair owner, String host, Instant end) {
            try {
                X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        new X500Name(name),
                        BigInteger.valueOf(System.nanoTime()),
                        Date.from(end.minus(Duration.ofDays(30))),
                        Date.from(end),
                        new X500Name(subject),
                        owner.getPublic());
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(host == null));
                if (host != null) {
                    builder.addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
                }
                return new JcaX509CertificateConverter()
                        .getCertificate(
                                builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final Authority TRUSTED = Authority.of("Trusted authority");
    private static final Authority UNKNOWN = Authority.of("Unknown authority");

    private TestCertificates() {}

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The certificates that a server can have. */
    public enum ServerCertificate {
        /** For localhost, and valid. */
        VALID,
        /** For localhost, and expired yesterday. */
        EXPIRED,
        /** For another host. */
        WRONG_HOST,
        /** For localhost, of an authority that nobody trusts. */
        UNKNOWN_AUTHORITY
    }

    /** Returns a factory of server sockets with TLS. */
    public static ServerSocketFactory server(ServerCertificate kind, boolean demandsClientCertificate) {
        KeyPair keys = keyPair();
        Instant end = NOW.plus(Duration.ofDays(kind == ServerCertificate.EXPIRED ? -1 : 1));
        String host = kind == ServerCertificate.WRONG_HOST ? "other.example" : "localhost";
        Authority issuer = kind == ServerCertificate.UNKNOWN_AUTHORITY ? UNKNOWN : TRUSTED;
        X509Certificate certificate = issuer.issue("CN=server", keys, host, end);
        ServerSocketFactory plain = context(keys.getPrivate(), certificate).getServerSocketFactory();
        return demandsClientCertificate
                ? new ConfiguredServerSockets(plain, socket -> ((SSLServerSocket) socket).setNeedClientAuth(true))
                : plain;
    }

    /** Returns a context that trusts the authority and has no certificate of its own. */
    public static SSLContext client() {
        return context(null, null);
    }

    /** Returns a context that trusts the authority and has a certificate of its own. */
    public static SSLContext clientWithCertificate() {
        KeyPair keys = keyPair();
        return context(keys.getPrivate(), TRUSTED.issue("CN=client", keys, "client", NOW.plus(Duration.ofDays(1))));
    }

    private static SSLContext context(PrivateKey key, X509Certificate certificate) {
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            if (key != null) {
                own.setKeyEntry("own", key, PASSWORD, new X509Certificate[] {certificate});
            }
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keyManagers.init(own, PASSWORD);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", TRUSTED.certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
