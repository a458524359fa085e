package org.starling.quantum.optimize;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Places of the nuclei themselves.
 *
 * @param internals whose model of the second derivatives is taken over
 */
record Cartesian(InternalCoordinates internals) implements CoordinateSystem {

	/** Second derivative along what the internal coordinates leave out, in hartree per square bohr. */
	private static final double REST = 0.02;

	@Override
	public String name() {
		return "Cartesian coordinates";
	}

	@Override
	public double[] values(double[] x) {
		return x.clone();
	}

	@Override
	public DMatrixRMaj derivatives(double[] x) {
		return CommonOps_DDRM.identity(x.length);
	}

	@Override
	public double[] difference(double[] to, double[] from) {
		double[] difference = to.clone();
		for (int i = 0; i < to.length; i++) {
			difference[i] -= from[i];
		}
		return difference;
	}

	@Override
	public DMatrixRMaj model(double[] x) {
		DMatrixRMaj b = internals.derivatives(x);
		DMatrixRMaj h = internals.model(x);
		DMatrixRMaj hb = new DMatrixRMaj(b.numRows, b.numCols);
		CommonOps_DDRM.mult(h, b, hb);
		DMatrixRMaj model = CommonOps_DDRM.identity(x.length);
		CommonOps_DDRM.scale(REST, model);
		CommonOps_DDRM.multAddTransA(b, hb, model);
		return model;
	}
}
