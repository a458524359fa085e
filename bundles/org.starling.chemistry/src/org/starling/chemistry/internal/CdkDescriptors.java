package org.starling.chemistry.internal;

import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.qsar.DescriptorValue;
import org.openscience.cdk.qsar.descriptors.molecular.TPSADescriptor;
import org.openscience.cdk.qsar.descriptors.molecular.XLogPDescriptor;
import org.openscience.cdk.qsar.result.DoubleResult;
import org.starling.chemistry.Structure;

/** Descriptors by CDK; NaN where it gives none. */
public final class CdkDescriptors {

	private CdkDescriptors() {
	}

	/** Of a structure in one part; hydrogens are made atoms, as the method counts them. */
	public static double logP(Structure structure) {
		return number(new XLogPDescriptor().calculate(perceived(structure.withHydrogens())));
	}

	/** Å². */
	public static double polarSurfaceArea(Structure structure) {
		return number(new TPSADescriptor().calculate(perceived(structure)));
	}

	private static IAtomContainer perceived(Structure structure) {
		IAtomContainer container = Cdk.container(structure);
		Perception.aromaticity(container);
		return container;
	}

	private static double number(DescriptorValue value) {
		return value.getException() == null && value.getValue() instanceof DoubleResult result
				? Math.rint(result.doubleValue() * 1e9) / 1e9 : Double.NaN;
	}
}
