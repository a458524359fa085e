package org.starling.quantum.integrals;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Coulomb matrices of the repulsion 1/r, exchange matrices of (s + l erf(ωr))/r: those of range-separated functionals. Used by one thread at a time.
 */
public final class SeparatedExchange implements CoulombExchange {

	private final CoulombExchange whole;
	private final CoulombExchange far;
	private final double ofWhole;
	private final double ofFar;

	/**
	 * @param whole   matrices of 1/r
	 * @param ofWhole s
	 * @param far     matrices of erf(ωr)/r
	 * @param ofFar   l
	 */
	public SeparatedExchange(CoulombExchange whole, double ofWhole, CoulombExchange far, double ofFar) {
		this.whole = whole;
		this.ofWhole = ofWhole;
		this.far = far;
		this.ofFar = ofFar;
	}

	@Override
	public void build(DMatrixRMaj density, DMatrixRMaj coulomb, DMatrixRMaj exchange) {
		if (ofWhole == 0) {
			whole.coulomb(density, coulomb);
			Arrays.fill(exchange.data, 0);
		} else {
			whole.build(density, coulomb, exchange);
			CommonOps_DDRM.scale(ofWhole, exchange);
		}
		addFar(density, exchange);
	}

	@Override
	public void exchange(DMatrixRMaj density, DMatrixRMaj exchange) {
		whole.exchange(density, exchange);
		CommonOps_DDRM.scale(ofWhole, exchange);
		addFar(density, exchange);
	}

	@Override
	public void coulomb(DMatrixRMaj density, DMatrixRMaj coulomb) {
		whole.coulomb(density, coulomb);
	}

	private void addFar(DMatrixRMaj density, DMatrixRMaj exchange) {
		DMatrixRMaj part = new DMatrixRMaj(exchange.numRows, exchange.numCols);
		far.exchange(density, part);
		CommonOps_DDRM.addEquals(exchange, ofFar, part);
	}
}
