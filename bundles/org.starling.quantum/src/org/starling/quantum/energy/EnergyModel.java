package org.starling.quantum.energy;

import java.util.Locale;

import org.starling.quantum.Geometry;
import org.starling.quantum.Version;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisTable;
import org.starling.quantum.dft.Grid;
import org.starling.quantum.dispersion.Damping;
import org.starling.quantum.dispersion.Dispersion;
import org.starling.quantum.fitting.FittingBasis;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.StabilityAnalysis;
import org.starling.quantum.solvation.Solvent;

/**
 * How an energy is calculated.
 *
 * @param basis      name of the basis set
 * @param spherical  whether functions from d on are real solid harmonics; null for what the set means
 * @param frozenCore whether the electrons of noble-gas cores stay out of the correlation
 * @param fitting    whether integrals are fitted
 * @param states     which states full configuration interaction gives
 * @param stability  whether it is asked if the field is a minimum
 * @param grid       points for density functionals
 * @param dispersion correction that is added
 * @param solvent    null for a molecule on its own
 */
public record EnergyModel(Method method, Reference reference, String basis, Boolean spherical, boolean frozenCore, Fitting fitting,
		States states, StabilityAnalysis stability, Grid grid, Dispersion dispersion, Solvent solvent) {

	/**
	 * @param roots           number of states
	 * @param activeElectrons of an active space; 0 without one
	 * @param activeOrbitals  likewise
	 */
	public record States(int roots, int activeElectrons, int activeOrbitals) {

		/** The ground state, without an active space. */
		public static final States GROUND = new States(1, 0, 0);

		/**
		 * @throws IllegalArgumentException when a number is too small
		 */
		public States {
			if (roots < 1 || activeElectrons < 0 || activeOrbitals < 0) {
				throw new IllegalArgumentException("there must be 1 state at least, and no negative number of active electrons or orbitals: " + roots
						+ ", " + activeElectrons + ", " + activeOrbitals);
			}
		}
	}

	/**
	 * @throws IllegalArgumentException when an active space is missing, or there is one that the method does not have
	 */
	public EnergyModel {
		if (fitting == Fitting.ON && !method.isFitted()) {
			throw new IllegalArgumentException("density fitting serves hf, mp2 and density functionals; " + method.id() + " takes exact integrals (scf_type pk)");
		}
		if (method == Method.CASCI != (states.activeOrbitals > 0 && states.activeElectrons > 0)) {
			throw new IllegalArgumentException(method == Method.CASCI ? "casci needs the numbers of active electrons and orbitals"
					: "an active space belongs to the method casci, not " + method.id());
		}
		if (dispersion != Dispersion.NONE && Damping.of(method.id()).isEmpty()) {
			throw new IllegalArgumentException("there are no parameters of D3(BJ) dispersion for " + method.id() + "; there are for " + Damping.methods());
		}
		if (solvent != null && method.isCorrelated()) {
			throw new IllegalArgumentException("a solvent goes with hf and density functionals, not with " + method.id());
		}
	}

	/** Without a correction, on its own. */
	public EnergyModel(Method method, Reference reference, String basis, Boolean spherical, boolean frozenCore, Fitting fitting, States states,
			StabilityAnalysis stability, Grid grid) {
		this(method, reference, basis, spherical, frozenCore, fitting, states, stability, grid, Dispersion.NONE, null);
	}

	/** With the usual grid. */
	public EnergyModel(Method method, Reference reference, String basis, Boolean spherical, boolean frozenCore, Fitting fitting, States states,
			StabilityAnalysis stability) {
		this(method, reference, basis, spherical, frozenCore, fitting, states, stability, Grid.STANDARD);
	}

	/** With the default of density fitting. */
	public EnergyModel(Method method, Reference reference, String basis, Boolean spherical, boolean frozenCore) {
		this(method, reference, basis, spherical, frozenCore, Fitting.AUTOMATIC);
	}

	/** Of the ground state, without an active space. */
	public EnergyModel(Method method, Reference reference, String basis, Boolean spherical, boolean frozenCore, Fitting fitting) {
		this(method, reference, basis, spherical, frozenCore, fitting, States.GROUND, StabilityAnalysis.AUTOMATIC, Grid.STANDARD);
	}

	/**
	 * The model that gradients and what is made of them are calculated with: this one.
	 *
	 * @throws IllegalArgumentException when there are no gradients of it
	 */
	public EnergyModel forGradients() {
		if (method.isCorrelated()) {
			throw new IllegalArgumentException("there are gradients of hf and of density functionals, none of " + method.id());
		}
		if (solvent != null && reference == Reference.ROHF) {
			throw new IllegalArgumentException("there are no gradients of ROHF in a solvent; take uhf");
		}
		if (method.functional() != null && reference == Reference.ROHF) {
			throw new IllegalArgumentException("there are gradients of density functionals on RKS and UKS, none on ROKS");
		}
		return this;
	}

	/** The same energies, of fields that are left when they are no minimum as here, but not analysed just to name them. */
	EnergyModel withoutCheck() {
		boolean named = stability == StabilityAnalysis.CHECK || stability == StabilityAnalysis.AUTOMATIC && reference != Reference.UHF;
		return named ? new EnergyModel(method, reference, basis, spherical, frozenCore, fitting, states, StabilityAnalysis.NONE, grid, dispersion,
				solvent) : this;
	}

	/** Whether dispersion is added to the field's energy, by a correction or by the method itself. */
	public boolean hasDispersion() {
		return dispersion != Dispersion.NONE || method.functional() != null && method.functional().hasOwnDispersion();
	}

	/** Whether integrals over so many functions are fitted. */
	public boolean isFitted(int functions) {
		return method.isFitted() && fitting.isOn(functions);
	}

	/** All that the number means for a molecule, on one line: energies with different lines are not to be subtracted. */
	public String description(Geometry geometry) {
		BasisTable table = BasisLibrary.table(basis);
		String shape = spherical == null ? "spherical or Cartesian as the set means" : spherical ? "spherical" : "Cartesian";
		String name = method == Method.CASCI ? "CASCI(" + states.activeElectrons + "," + states.activeOrbitals + ")" : method.title() + dispersion.title();
		String core = !method.isCorrelated() || method == Method.CASCI ? "" : frozenCore ? ", frozen core" : ", all electrons correlated";
		String of = method.functional() != null ? name + ", " + reference.name().replace("HF", "KS")
				: method.isCorrelated() ? name + " on " + reference : reference.name() + dispersion.title();
		String points = method.functional() == null ? "" : ", " + method.functional().parts() + ", " + grid.description();
		String correction = (dispersion == Dispersion.NONE ? "" : ", " + dispersion.parts()) + (solvent == null ? "" : ", " + solvent.description());
		return String.format(Locale.ROOT, "%s/%s (%s; %s), %s%s%s%s, bohr CODATA 2018, Starling %s", of, table.name(), table.source().get(1), shape,
				integrals(geometry), core, points, correction, Version.TEXT);
	}

	private String integrals(Geometry geometry) {
		if (!isFitted(BasisLibrary.basis(basis, geometry, spherical).functions())) {
			return "exact integrals";
		}
		return "density fitting with " + FittingBasis.ofField(basis, geometry)
				+ (!method.isCorrelated() ? "" : " and " + FittingBasis.ofCorrelation(basis, geometry));
	}
}
