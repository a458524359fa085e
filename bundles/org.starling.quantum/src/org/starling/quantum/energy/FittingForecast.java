package org.starling.quantum.energy;

import java.util.Locale;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.fitting.FittedGradient;
import org.starling.quantum.fitting.FittedProducts;
import org.starling.quantum.fitting.FittingBasis;
import org.starling.quantum.scf.Reference;

/** What density fitting will take of the memory. Stateless. */
final class FittingForecast {

	private FittingForecast() {
	}

	/**
	 * Refuses what would not fit before it begins.
	 *
	 * @param memory in bytes
	 * @throws IllegalArgumentException when it does not fit; the message says how much there is
	 */
	static void check(Geometry geometry, EnergyModel model, BasisSet basis, long memory) {
		check(geometry, model, basis, memory, false);
	}

	/** The same with what the gradient takes beside the energy. */
	static void checkGradient(Geometry geometry, EnergyModel model, BasisSet basis, long memory) {
		check(geometry, model, basis, memory, true);
	}

	private static void check(Geometry geometry, EnergyModel model, BasisSet basis, long memory, boolean gradient) {
		int fitting = FittingBasis.forField(basis, geometry).functions();
		boolean separated = model.method().functional() != null && model.method().functional().exactExchange().isSeparated();
		double needed = (separated ? 2 : 1) * (FittedProducts.bytes(basis.functions(), fitting) + 8.0 * fitting * fitting);
		if (gradient && (model.method().functional() == null || model.method().functional().exactExchange().isPresent())) {
			needed += FittedGradient.bytes(geometry.alpha(), fitting) * (model.reference() == Reference.RHF ? 1 : 2);
		}
		if (model.method() == Method.MP2) {
			int other = FittingBasis.forCorrelation(basis, geometry).functions();
			double pairs = (double) geometry.alpha() * (basis.functions() - geometry.alpha())
					* (model.reference() == Reference.RHF ? 1 : 2);
			needed += FittedProducts.bytes(basis.functions(), other) + 8 * pairs * other;
		}
		long left = model.method().functional() == null ? memory : memory / 2;
		if (needed > left) {
			throw new IllegalArgumentException(String.format(Locale.ROOT, "fitted integrals of %d functions take %.1f GB, and %.1f GB may be used;"
					+ " about %d functions of such a molecule fit. Take a smaller basis, or give the process more memory (STARLING_VMARGS=-Xmx…)",
					basis.functions(), needed / 1e9, left / 1e9, (int) (basis.functions() * Math.cbrt(left / needed))));
		}
	}
}
