package org.starling.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as 64 hexadecimal digits. */
public final class Sha256 {

	private Sha256() {
	}

	public static String of(byte[] content) {
		return text(digest().digest(content));
	}

	/** Of a file's content, read in pieces. */
	public static String of(Path file) throws IOException {
		MessageDigest digest = digest();
		byte[] buffer = new byte[1 << 16];
		try (InputStream in = Files.newInputStream(file)) {
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				digest.update(buffer, 0, n);
			}
		}
		return text(digest.digest());
	}

	/** For content that passes by, as in a {@link java.security.DigestInputStream}; give its result to {@link #text}. */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** A digest as 64 lower-case hexadecimal digits. */
	public static String text(byte[] digest) {
		return HexFormat.of().formatHex(digest);
	}
}
