package org.starling.quantum.energy;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.dft.ExactExchange;
import org.starling.quantum.fitting.FittedGradient;
import org.starling.quantum.fitting.FittedProducts;
import org.starling.quantum.fitting.FittedRepulsion;
import org.starling.quantum.fitting.FittingBasis;
import org.starling.quantum.gradient.ElectronRepulsion;
import org.starling.quantum.integrals.BatchedRepulsion;
import org.starling.quantum.integrals.CoulombExchange;
import org.starling.quantum.integrals.Repulsion;
import org.starling.quantum.integrals.RepulsionGradient;
import org.starling.quantum.integrals.SeparatedExchange;

/**
 * What a field takes of two-electron integrals: Coulomb and exchange matrices and their derivatives, beside those of the whole repulsion those of the
 * long-range one where a functional separates them.
 *
 * @param matrices    used by one thread at a time
 * @param derivatives of the integrals that the matrices are made of
 */
record FieldIntegrals(CoulombExchange matrices, ElectronRepulsion derivatives) {

	/** Integrals with smaller bounds count as zero. */
	static final double THRESHOLD = 1e-12;

	/** Of exact integrals, which are made when derivatives are asked for, too: {@code memory} bytes of them are kept for the matrices. */
	static FieldIntegrals exact(Repulsion repulsion, EnergyModel model, long memory) {
		ExactExchange exchange = separated(model);
		if (exchange == null) {
			return new FieldIntegrals(new BatchedRepulsion(repulsion, memory), (densities, part) -> new RepulsionGradient(repulsion).of(densities, 1, part));
		}
		Repulsion far = repulsion.longRange(exchange.omega());
		return new FieldIntegrals(
				new SeparatedExchange(new BatchedRepulsion(repulsion, memory / 2), exchange.shortRange(), new BatchedRepulsion(far, memory / 2), exchange.added()),
				(densities, part) -> sum(new RepulsionGradient(repulsion).of(densities, 1, part), new RepulsionGradient(far).of(densities, 0, exchange.added())));
	}

	/** Of fitted integrals, which are computed here. The long-range ones are fitted in their own metric. */
	static FieldIntegrals fitted(EnergyModel model, BasisSet basis, Geometry geometry) {
		BasisSet fitting = FittingBasis.forField(basis, geometry);
		FittedProducts tensor = new FittedProducts(basis, fitting, geometry, THRESHOLD);
		ExactExchange exchange = separated(model);
		if (exchange == null) {
			return new FieldIntegrals(new FittedRepulsion(tensor),
					(densities, part) -> new FittedGradient(tensor, basis, fitting, geometry, THRESHOLD).of(densities, 1, part));
		}
		double omega = exchange.omega();
		FittedProducts far = new FittedProducts(basis, fitting, geometry, THRESHOLD, omega);
		return new FieldIntegrals(
				new SeparatedExchange(new FittedRepulsion(tensor), exchange.shortRange(), new FittedRepulsion(far), exchange.added()),
				(densities, part) -> sum(new FittedGradient(tensor, basis, fitting, geometry, THRESHOLD).of(densities, 1, part),
						new FittedGradient(far, basis, fitting, geometry, THRESHOLD, omega).of(densities, 0, exchange.added())));
	}

	/** Null where ranges are not separated. */
	private static ExactExchange separated(EnergyModel model) {
		ExactExchange exchange = model.method().functional() == null ? null : model.method().functional().exactExchange();
		return exchange != null && exchange.isSeparated() ? exchange : null;
	}

	private static double[] sum(double[] a, double[] b) {
		double[] sum = a.clone();
		for (int i = 0; i < sum.length; i++) {
			sum[i] += b[i];
		}
		return sum;
	}
}
