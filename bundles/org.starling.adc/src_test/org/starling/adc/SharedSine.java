package org.starling.adc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Assumptions;

/** A sine with noise and what the MATLAB functions of the open ADCToolbox print of it. */
public final class SharedSine {

	private SharedSine() {
	}

	public static double[] samples() throws IOException {
		return numbers("sinewave_noise_200uV.csv");
	}

	public static double expected(String name) throws IOException {
		return numbers("expected/" + name + ".csv")[0];
	}

	public static double[] numbers(String file) throws IOException {
		String shared = System.getProperty("starling.shared.data");
		Assumptions.assumeTrue(shared != null, "system property starling.shared.data is not set");
		Path path = Path.of(shared, "adc", file);
		Assumptions.assumeTrue(Files.exists(path), path + " is missing");
		return Arrays.stream(Files.readString(path).trim().split("[,\\s]+")).mapToDouble(Double::parseDouble).toArray();
	}
}
