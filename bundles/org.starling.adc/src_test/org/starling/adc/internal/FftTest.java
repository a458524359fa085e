package org.starling.adc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class FftTest {

	/** Beside the sum that defines the transform. */
	@Test
	void equalsTheSum() {
		for (int n : new int[] { 1, 2, 3, 8, 12, 31, 64, 100, 257 }) {
			SplittableRandom random = new SplittableRandom(n);
			double[] re = random.doubles(n).toArray();
			double[] im = random.doubles(n).toArray();
			double[] r = re.clone();
			double[] i = im.clone();
			Fft.transform(r, i);
			for (int k = 0; k < n; k++) {
				double sumRe = 0;
				double sumIm = 0;
				for (int j = 0; j < n; j++) {
					double angle = -2 * Math.PI * ((long) j * k % n) / n;
					sumRe += re[j] * Math.cos(angle) - im[j] * Math.sin(angle);
					sumIm += re[j] * Math.sin(angle) + im[j] * Math.cos(angle);
				}
				assertEquals(sumRe, r[k], 1e-12 * n);
				assertEquals(sumIm, i[k], 1e-12 * n);
			}
		}
	}
}
