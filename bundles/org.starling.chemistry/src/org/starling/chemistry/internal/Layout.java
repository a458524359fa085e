package org.starling.chemistry.internal;

import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.layout.StructureDiagramGenerator;
import org.starling.chemistry.Structure;

/** Coordinates in a plane by CDK's diagram generator (Helson, Rev Comput Chem 1999;13:313, and ring templates). */
public final class Layout {

	private Layout() {
	}

	/** The structure with new coordinates. */
	public static Structure of(Structure structure) {
		IAtomContainer container = container(structure);
		double[][] flat = new double[container.getAtomCount()][];
		for (int a = 0; a < flat.length; a++) {
			flat[a] = new double[] { container.getAtom(a).getPoint2d().x, container.getAtom(a).getPoint2d().y };
		}
		return structure.withCoordinates2D(flat);
	}

	/** A container with new coordinates and wedges. */
	static IAtomContainer container(Structure structure) {
		IAtomContainer container = Cdk.container(structure.withCoordinates2D(null));
		try {
			new StructureDiagramGenerator().generateCoordinates(container);
		} catch (CDKException e) {
			throw new IllegalArgumentException("the structure can't be laid out: " + e.getMessage(), e);
		}
		return container;
	}
}
