package org.starling.quantum;

/** CODATA 2018 (Tiesinga et al., Rev Mod Phys 93 (2021) 025010) and what follows from it. */
public final class Constants {

	/** Ångström in a bohr. */
	public static final double ANGSTROM = 0.529177210903;
	/** Debye in an atomic unit of the dipole moment: e·a0 in C·m over 10⁻²¹/c. */
	public static final double DEBYE = 2.541746473;
	/** kJ/mol in a hartree. */
	public static final double KJ_PER_MOL = 2625.4996394798254;
	/** kcal/mol in a hartree, of the thermochemical calorie. */
	public static final double KCAL_PER_MOL = KJ_PER_MOL / 4.184;
	/** eV in a hartree. */
	public static final double ELECTRONVOLT = 27.211386245988;

	/** Joule in a hartree. */
	public static final double JOULE = 4.3597447222071e-18;
	/** Metre in a bohr. */
	public static final double BOHR = ANGSTROM * 1e-10;
	/** Kilogram in a dalton. */
	public static final double DALTON = 1.66053906660e-27;
	/** k in J/K. */
	public static final double BOLTZMANN = 1.380649e-23;
	/** h in J s. */
	public static final double PLANCK = 6.62607015e-34;
	/** Speed of light in m/s. */
	public static final double LIGHT = 299792458;

	private Constants() {
	}
}
