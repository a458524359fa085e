package org.starling.quantum.optimize;

import org.ejml.data.DMatrixRMaj;

/** Coordinates in which steps are taken, as functions of the Cartesian ones. */
interface CoordinateSystem {

	/** As messages call them. */
	String name();

	/** @param x places of the nuclei */
	double[] values(double[] x);

	/** Derivatives, a row a coordinate and a column an x, y or z. */
	DMatrixRMaj derivatives(double[] x);

	/** Values less others. */
	double[] difference(double[] to, double[] from);

	/** A first guess of the second derivatives of the energy. */
	DMatrixRMaj model(double[] x);
}
