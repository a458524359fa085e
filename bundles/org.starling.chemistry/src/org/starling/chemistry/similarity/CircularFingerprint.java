package org.starling.chemistry.similarity;

import java.util.Arrays;

import org.starling.chemistry.Structure;
import org.starling.chemistry.internal.Circular;

/**
 * Extended-connectivity fingerprint of diameter 4, ECFP4 (Rogers and Hahn, J Chem Inf Model 2010;50:742), as a set of features that is not
 * folded into bits. Immutable.
 */
public final class CircularFingerprint {

	private final int[] features;

	private CircularFingerprint(int[] features) {
		this.features = features;
	}

	/** Configurations don't count. */
	public static CircularFingerprint of(Structure structure) {
		return new CircularFingerprint(Arrays.stream(Circular.features(structure.withoutHydrogens())).sorted().distinct().toArray());
	}

	/** Number of different features. */
	public int size() {
		return features.length;
	}

	/** Shared features over all features of both: 0 nothing alike, 1 the same set; 0 when both are empty. */
	public double tanimoto(CircularFingerprint other) {
		int shared = 0;
		int i = 0;
		int j = 0;
		while (i < features.length && j < other.features.length) {
			int order = Integer.compare(features[i], other.features[j]);
			shared += order == 0 ? 1 : 0;
			i += order <= 0 ? 1 : 0;
			j += order >= 0 ? 1 : 0;
		}
		int all = features.length + other.features.length - shared;
		return all == 0 ? 0 : (double) shared / all;
	}
}
