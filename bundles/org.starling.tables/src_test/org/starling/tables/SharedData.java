package org.starling.tables;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reference data beside the sources; tests that need them are skipped where they are not. */
public final class SharedData {

	private SharedData() {
	}

	public static Path file(String name) {
		String folder = System.getProperty("starling.shared.data");
		assumeTrue(folder != null && Files.exists(Path.of(folder, name)), "reference data are not there: " + name);
		return Path.of(folder, name);
	}
}
