package org.starling.quantum.solvation;

import java.util.Locale;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.integrals.ChargeIntegrals;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.integrals.OneElectronGradient;
import org.starling.quantum.scf.ReactionField;

/**
 * The conductor-like polarisable continuum (A. Klamt, G. Schüürmann, J Chem Soc Perkin Trans 2 (1993) 799; V. Barone, M. Cossi, J Phys Chem A 102 (1998)
 * 1995): charges q = −f S⁻¹ V on a cavity, S their repulsion and V the potential of the molecule, f = (ε − 1)/ε. Electrostatics alone; no energy of the
 * cavity itself, of dispersion or of exchange with the solvent. Used by one thread.
 */
public final class ContinuumSolvent implements ReactionField {

	private final Solvent solvent;
	private final Geometry geometry;
	private final BasisSet basis;
	private final Cavity cavity;
	private final ChargeIntegrals integrals;
	private final double[] places;
	private final double[] exponents;
	private final double[] nuclei;
	private final LinearSolverDense<DMatrixRMaj> solver;
	private double[] charges;
	private double energy;

	/**
	 * @param memory bytes that the repulsion of the charges may take, and what is left of them their integrals with the electrons
	 * @throws IllegalArgumentException when the repulsion takes more; the message says what fits
	 */
	public ContinuumSolvent(Solvent solvent, Geometry geometry, BasisSet basis, long memory) {
		this.solvent = solvent;
		this.geometry = geometry;
		this.basis = basis;
		cavity = new Cavity(geometry, solvent.points());
		double needed = 2.0 * Double.BYTES * cavity.size() * cavity.size();
		if (needed > memory) {
			throw new IllegalArgumentException(String.format(Locale.ROOT, "%d charges around the molecule take %.1f GB, and %.1f GB may be used; about %d fit."
					+ " Take fewer points on each sphere (solvent_points), or give the process more memory (STARLING_VMARGS=-Xmx…)", cavity.size(),
					needed / 1e9, memory / 1e9, (int) Math.sqrt(memory / (2.0 * Double.BYTES))));
		}
		places = cavity.places();
		exponents = cavity.exponents();
		integrals = new ChargeIntegrals(new OneElectron(basis, geometry), basis, exponents, places, memory - (long) needed);
		nuclei = cavity.nuclei();
		solver = LinearSolverFactory_DDRM.chol(Math.max(1, cavity.size()));
		if (cavity.size() > 0 && !solver.setA(cavity.repulsion())) {
			throw new IllegalStateException("the charges around the molecule are not determined; change the number of points on each sphere");
		}
	}

	@Override
	public double evaluate(DMatrixRMaj density, DMatrixRMaj potential) {
		double[] total = nuclei.clone();
		double[] electrons = integrals.potentials(density);
		for (int i = 0; i < total.length; i++) {
			total[i] -= electrons[i];
		}
		charges = charges(total);
		energy = 0;
		for (int i = 0; i < total.length; i++) {
			energy += 0.5 * charges[i] * total[i];
		}
		add(charges, potential);
		return energy;
	}

	@Override
	public void respond(DMatrixRMaj change, DMatrixRMaj potential) {
		double[] electrons = integrals.potentials(change);
		for (int i = 0; i < electrons.length; i++) {
			electrons[i] = -electrons[i];
		}
		add(charges(electrons), potential);
	}

	/** −f S⁻¹ V. */
	private double[] charges(double[] potential) {
		DMatrixRMaj right = DMatrixRMaj.wrap(potential.length, 1, potential.clone());
		DMatrixRMaj solution = new DMatrixRMaj(potential.length, 1);
		if (potential.length > 0) {
			solver.solve(right, solution);
		}
		for (int i = 0; i < potential.length; i++) {
			solution.data[i] *= -solvent.factor();
		}
		return solution.data;
	}

	/** Electrons feel charges with the opposite sign. */
	private void add(double[] apparent, DMatrixRMaj potential) {
		double[] felt = new double[apparent.length];
		for (int i = 0; i < felt.length; i++) {
			felt[i] = -apparent[i];
		}
		DMatrixRMaj matrix = integrals.matrix(felt);
		for (int i = 0; i < matrix.data.length; i++) {
			potential.data[i] += matrix.data[i];
		}
	}

	/** What the last density came to. */
	public Solvation result() {
		double sum = 0;
		for (double charge : charges) {
			sum += charge;
		}
		double outlying = solvent.factor() == 0 ? 0 : -sum / solvent.factor() - geometry.charge();
		return new Solvation(energy, cavity.area(), cavity.volume(), sum, outlying, cavity.size());
	}

	/**
	 * The part of the gradient that the charges of the last density make, which the energy does not change with.
	 *
	 * @param density of all electrons
	 * @return x, y, z of each atom in hartree per bohr
	 */
	public double[] gradient(DMatrixRMaj density) {
		if (solvent.factor() == 0) {
			return new double[3 * geometry.atoms()];
		}
		double[] gradient = cavity.gradient(charges, solvent.factor());
		double[] felt = new double[charges.length];
		for (int i = 0; i < felt.length; i++) {
			felt[i] = -charges[i];
		}
		double[] electrons = new OneElectronGradient(basis, geometry).ofCharges(density, felt, exponents, places, cavity.owners());
		for (int i = 0; i < gradient.length; i++) {
			gradient[i] += electrons[i];
		}
		return gradient;
	}
}
