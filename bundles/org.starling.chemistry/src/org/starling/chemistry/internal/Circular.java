package org.starling.chemistry.internal;

import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.fingerprint.CircularFingerprinter;
import org.starling.chemistry.Structure;

/** Features of CDK's circular fingerprint (Clark, Sarker, Ekins, J Cheminform 2014;6:38). */
public final class Circular {

	private Circular() {
	}

	/** Hash codes of the neighbourhoods up to two bonds around each atom. */
	public static int[] features(Structure structure) {
		CircularFingerprinter fingerprinter = new CircularFingerprinter(CircularFingerprinter.CLASS_ECFP4);
		try {
			fingerprinter.calculate(Cdk.container(structure));
		} catch (CDKException e) {
			throw new IllegalArgumentException("the structure has no fingerprint: " + e.getMessage(), e);
		}
		int[] features = new int[fingerprinter.getFPCount()];
		for (int f = 0; f < features.length; f++) {
			features[f] = fingerprinter.getFP(f).hashCode;
		}
		return features;
	}
}
