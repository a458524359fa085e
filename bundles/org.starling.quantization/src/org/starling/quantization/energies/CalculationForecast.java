package org.starling.quantization.energies;

import java.util.Locale;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.energy.Fitting;
import org.starling.quantum.energy.Method;
import org.starling.quantum.energy.MethodName;
import org.starling.quantum.fitting.FittedProducts;
import org.starling.quantum.fitting.FittingBasis;
import org.starling.quantum.integrals.StoredRepulsion;
import org.starling.quantum.provider.StarlingEnergyProvider;

/**
 * What a calculation of our own engine will take before it begins.
 *
 * @param electrons of the molecule
 * @param functions of the basis
 * @param fitted    whether integrals are fitted
 * @param bytes     that integrals take at least; 0 where they are computed anew as far as they don't fit
 * @param memory    bytes that the process has
 */
public record CalculationForecast(int electrons, int functions, boolean fitted, double bytes, double memory) {

	/**
	 * Looks at molecule and basis, on the calling thread; a geometry from a SMILES takes seconds.
	 *
	 * @return null for other programs
	 * @throws IllegalArgumentException when molecule, basis or method are wrong; the message says what
	 */
	public static CalculationForecast of(CalculationInput input) {
		Geometry geometry = CalculationProblems.geometry(input);
		if (!input.provider().equals(StarlingEnergyProvider.ID)) {
			return null;
		}
		Method method = MethodName.of(input.level().method()).method();
		String puream = input.level().keywords().get("puream");
		BasisSet basis = BasisLibrary.basis(input.level().basis(), geometry, puream == null ? null : Boolean.valueOf(puream));
		int n = basis.functions();
		boolean fitted = method.isFitted() && Fitting.of(input.level().keywords().get("scf_type")).isOn(n);
		double bytes = 0;
		if (fitted) {
			int m = FittingBasis.forField(basis, geometry).functions();
			boolean separated = method.functional() != null && method.functional().exactExchange().isSeparated();
			bytes = (separated ? 2 : 1) * (FittedProducts.bytes(n, m) + 8.0 * m * m);
		} else if (method.isCorrelated()) {
			bytes = StoredRepulsion.bytes(n);
		}
		return new CalculationForecast(geometry.electrons(), n, fitted, bytes, Runtime.getRuntime().maxMemory());
	}

	/** One line for a person. */
	public String text() {
		String what = functions + " basis functions, " + electrons + " electrons; ";
		if (bytes == 0) {
			return what + String.format(Locale.ROOT, "exact integrals, kept as far as %.1f GB of memory allow", memory / 1e9);
		}
		String size = bytes < 1e8 ? String.format(Locale.ROOT, "%.0f MB", Math.max(1, bytes / 1e6)) : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
		return what + (fitted ? "density fitting takes " : "exact integrals take ") + size
				+ String.format(Locale.ROOT, " of %.1f GB", memory / 1e9) + (fits() ? "" : ": too much; take a smaller basis or give the process more memory");
	}

	/** Whether it will be begun. */
	public boolean fits() {
		return bytes < 0.8 * memory;
	}
}
