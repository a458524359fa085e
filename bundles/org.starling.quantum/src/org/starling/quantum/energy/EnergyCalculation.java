package org.starling.quantum.energy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.correlation.FittedMollerPlesset;
import org.starling.quantum.dft.GridFunctional;
import org.starling.quantum.dispersion.ChaiHeadGordon;
import org.starling.quantum.dispersion.Damping;
import org.starling.quantum.dispersion.Dispersion;
import org.starling.quantum.dispersion.PairDispersion;
import org.starling.quantum.fitting.FittedProducts;
import org.starling.quantum.fitting.FittingBasis;
import org.starling.quantum.gradient.FieldGradient;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.integrals.Repulsion;
import org.starling.quantum.integrals.StoredRepulsion;
import org.starling.quantum.properties.Moments;
import org.starling.quantum.properties.Populations;
import org.starling.quantum.scf.Interactions;
import org.starling.quantum.scf.ScfOptions;
import org.starling.quantum.scf.ScfResult;
import org.starling.quantum.scf.ScfSolver;
import org.starling.quantum.scf.Stability;
import org.starling.quantum.scf.StabilityAnalysis;
import org.starling.quantum.solvation.ContinuumSolvent;
import org.starling.quantum.solvation.Solvation;
import org.starling.quantum.symmetry.BasisSymmetry;
import org.starling.quantum.symmetry.MoleculeSymmetry;
import org.starling.quantum.symmetry.SymmetryOperation;

/** Calculates energies. Stateless. */
public final class EnergyCalculation {

	private static final double THRESHOLD = FieldIntegrals.THRESHOLD;
	/** Part of the process's memory that integrals may take. */
	private static final double SHARE = 0.8;

	/** Part of it for the integrals of the field; the others are computed anew. */
	private static final double KEPT = 0.6;
	/** Part of the memory for the values of basis functions on a grid; the others are computed anew. */
	static final double VALUES = 0.3;
	/** Part of it for the repulsion of a solvent's charges. */
	private static final double CHARGES = 0.2;

	private EnergyCalculation() {
	}

	/**
	 * Works on the calling thread, which an interrupt stops.
	 *
	 * @throws IllegalArgumentException when the molecule and the method do not go together, or there is not the memory for it
	 * @throws IllegalStateException    when the field does not become self-consistent
	 */
	public static EnergyResult run(Geometry geometry, EnergyModel model) {
		BasisSet basis = BasisLibrary.basis(model.basis(), geometry, model.spherical());
		long memory = Runtime.getRuntime().maxMemory();
		String description = model.description(geometry);
		if (model.isFitted(basis.functions())) {
			FittingForecast.check(geometry, model, basis, (long) (share(model) * memory));
		}
		GridFunctional functional = functional(geometry, model, basis, memory);
		ContinuumSolvent solvent = solvent(geometry, model, basis, memory);
		ScfOptions options = ScfOptions.of(model.reference());
		ScfResult field;
		Stability.Result stability;
		Correlation correlation = Correlation.NONE;
		if (model.isFitted(basis.functions())) {
			Interactions interactions = new Interactions(FieldIntegrals.fitted(model, basis, geometry).matrices(), functional, solvent);
			field = ScfSolver.solve(geometry, basis, options, interactions);
			field.energy();
			stability = stability(field, interactions, model);
			field = stability == null ? field : stability.field();
			if (model.method() == Method.MP2) {
				correlation = Correlations.named("mp2", field, FittedMollerPlesset.correlation(field, new FittedProducts(basis,
						FittingBasis.forCorrelation(basis, geometry), geometry, THRESHOLD), Correlations.frozen(geometry, model)));
			}
		} else {
			if (model.method().isCorrelated()) {
				forecast(basis.functions(), memory);
				Correlations.forecast(geometry, model, basis.functions(), (long) (SHARE * memory));
			}
			Repulsion repulsion = new Repulsion(basis, geometry, THRESHOLD, symmetry(geometry, basis, model));
			double share = functional == null ? KEPT : KEPT - VALUES;
			Interactions interactions = new Interactions(FieldIntegrals.exact(repulsion, model, (long) (share * memory)).matrices(),
					functional, solvent);
			field = ScfSolver.solve(geometry, basis, options, interactions);
			field.energy();
			stability = stability(field, interactions, model);
			field = stability == null ? field : stability.field();
			if (model.method().isCorrelated()) {
				correlation = Correlations.of(field, model, new StoredRepulsion(repulsion, basis.functions()));
			}
		}
		return result(description, field, stability, functional != null ? gridElectrons(functional) : correlation, dispersion(geometry, model).energy(),
				solvation(solvent, field));
	}

	/**
	 * An energy and its gradient; works on the calling thread, which an interrupt stops.
	 *
	 * @throws IllegalArgumentException when the method has no gradient, or the molecule and it do not go together
	 * @throws IllegalStateException    when the field does not become self-consistent
	 */
	public static GradientResult gradient(Geometry geometry, EnergyModel asked) {
		EnergyModel model = asked.forGradients();
		BasisSet basis = BasisLibrary.basis(model.basis(), geometry, model.spherical());
		long memory = Runtime.getRuntime().maxMemory();
		FieldIntegrals integrals;
		GridFunctional functional;
		if (model.isFitted(basis.functions())) {
			FittingForecast.checkGradient(geometry, model, basis, (long) (share(model) * memory));
			functional = functional(geometry, model, basis, memory);
			integrals = FieldIntegrals.fitted(model, basis, geometry);
		} else {
			functional = functional(geometry, model, basis, memory);
			integrals = FieldIntegrals.exact(new Repulsion(basis, geometry, THRESHOLD, symmetry(geometry, basis, model)), model,
					(long) ((functional == null ? KEPT : KEPT - VALUES) * memory));
		}
		ContinuumSolvent solvent = solvent(geometry, model, basis, memory);
		Interactions interactions = new Interactions(integrals.matrices(), functional, solvent);
		ScfResult field = ScfSolver.solve(geometry, basis, ScfOptions.of(model.reference()).forForces(), interactions);
		field.energy();
		Stability.Result stability = stability(field, interactions, model);
		field = stability == null ? field : stability.field();
		PairDispersion.Result dispersion = dispersion(geometry, model);
		double[] gradient = FieldGradient.of(field, integrals.derivatives(), integrals.matrices(), model.method().functional(),
				model.grid());
		Solvation solvation = solvation(solvent, field);
		double[] charges = solvent == null ? new double[gradient.length] : solvent.gradient(density(field));
		Arrays.setAll(gradient, k -> gradient[k] + dispersion.gradient()[k] + charges[k]);
		return new GradientResult(result(model.description(geometry), field, stability, gridElectrons(functional), dispersion.energy(), solvation),
				gradient);
	}

	/** Grids of functionals and solvents have the symmetry of an octahedron alone. */
	private static BasisSymmetry symmetry(Geometry geometry, BasisSet basis, EnergyModel model) {
		List<SymmetryOperation> operations = MoleculeSymmetry.of(geometry);
		return new BasisSymmetry(basis, model.method().functional() == null && model.solvent() == null ? operations
				: operations.stream().filter(SymmetryOperation::keepsAxes).toList());
	}

	/** What the electrons of a converged field feel, with exact integrals and on the grid of the result. */
	static Interactions interactions(EnergyModel model, ScfResult field) {
		long memory = Runtime.getRuntime().maxMemory();
		Geometry geometry = field.geometry();
		GridFunctional functional = functional(geometry, model, field.basis(), memory);
		if (functional != null) {
			functional.refine();
		}
		FieldIntegrals integrals = FieldIntegrals.exact(new Repulsion(field.basis(), geometry, THRESHOLD), model,
				(long) ((functional == null ? KEPT : KEPT - VALUES) * memory));
		return new Interactions(integrals.matrices(), functional, solvent(geometry, model, field.basis(), memory));
	}

	private static EnergyResult result(String description, ScfResult field, Stability.Result stability, Correlation correlation,
			double dispersion, Solvation solvation) {
		Geometry geometry = field.geometry();
		BasisSet basis = field.basis();
		OneElectron one = new OneElectron(basis, geometry);
		DMatrixRMaj density = density(field);
		DMatrixRMaj overlap = one.overlap();
		return new EnergyResult(description, field, stability, correlation, dispersion, solvation, Moments.dipole(geometry, one, density),
				Moments.quadrupole(geometry, one, density), Populations.mulliken(geometry, basis, overlap, density),
				Populations.lowdin(geometry, basis, overlap, density));
	}

	/** Of all electrons. */
	private static DMatrixRMaj density(ScfResult field) {
		DMatrixRMaj density = field.alpha().density();
		CommonOps_DDRM.addEquals(density, field.beta().density());
		return density;
	}

	/** Part of the memory that integrals may take beside a solvent. */
	private static double share(EnergyModel model) {
		return model.solvent() == null ? SHARE : SHARE - CHARGES;
	}

	/** null for molecules on their own. */
	private static ContinuumSolvent solvent(Geometry geometry, EnergyModel model, BasisSet basis, long memory) {
		return model.solvent() == null ? null : new ContinuumSolvent(model.solvent(), geometry, basis, (long) (CHARGES * memory));
	}

	/** Of the density of a field, for which the solvent's charges are left; null for molecules on their own. */
	private static Solvation solvation(ContinuumSolvent solvent, ScfResult field) {
		if (solvent == null) {
			return null;
		}
		int n = field.basis().functions();
		solvent.evaluate(density(field), new DMatrixRMaj(n, n));
		return solvent.result();
	}

	private static PairDispersion.Result dispersion(Geometry geometry, EnergyModel model) {
		if (model.method().functional() != null && model.method().functional().hasOwnDispersion()) {
			return ChaiHeadGordon.of(geometry);
		}
		return model.dispersion() == Dispersion.NONE ? new PairDispersion.Result(0, new double[3 * geometry.atoms()])
				: PairDispersion.of(geometry, Damping.of(model.method().id()).orElseThrow());
	}

	/** Null when it is not wanted. */
	private static Stability.Result stability(ScfResult field, Interactions interactions, EnergyModel model) {
		StabilityAnalysis wanted = model.method().functional() != null && model.stability() == StabilityAnalysis.AUTOMATIC ? StabilityAnalysis.NONE
				: model.stability().chosen(field.reference(), field.basis().functions());
		return switch (wanted) {
		case NONE, AUTOMATIC -> null;
		case CHECK -> Stability.analyse(field, interactions, false);
		case FOLLOW -> Stability.analyse(field, interactions, true);
		};
	}

	private static Correlation gridElectrons(GridFunctional functional) {
		return functional == null ? Correlation.NONE
				: new Correlation(0, Map.of(), Map.of("grid_electrons", new double[] { functional.electrons() }));
	}

	/** null for methods without one. */
	private static GridFunctional functional(Geometry geometry, EnergyModel model, BasisSet basis, long memory) {
		return model.method().functional() == null ? null
				: new GridFunctional(model.method().functional(), model.grid(), geometry, basis, (long) (VALUES * memory));
	}

	/**
	 * Refuses what would not fit before it begins.
	 *
	 * @param memory of the process, in bytes
	 */
	static void forecast(int functions, long memory) {
		long needed = StoredRepulsion.bytes(functions);
		if (needed > SHARE * memory) {
			int fit = functions;
			while (StoredRepulsion.bytes(fit) > SHARE * memory) {
				fit--;
			}
			throw new IllegalArgumentException(String.format(Locale.ROOT, "exact integrals of %d functions take %.1f GB, and this process has %.1f GB;"
					+ " %d functions fit. Take a smaller basis, or give the process more memory (STARLING_VMARGS=-Xmx…)", functions, needed / 1e9,
					memory / 1e9, fit));
		}
	}
}
