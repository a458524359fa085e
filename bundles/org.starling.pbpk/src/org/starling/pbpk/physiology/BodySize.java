package org.starling.pbpk.physiology;

/** Published equations of adults' size and age. Heights in cm, weights in kg, ages in years. */
public final class BodySize {

	public static final String CARDIAC_OUTPUT_SOURCE = "159 BSA - 1.56 age + 114 L/h (Stader et al., Clin Pharmacokinet 58:483-501, 2019)";
	public static final String FILTRATION_SOURCE = "ICRP Publication 89 per body surface, falling as 153.2 - 0.96 age from 30 years on "
			+ "(Davies & Shock, J Clin Invest 29:496-507, 1950)";
	public static final String MICROSOMAL_PROTEIN_SOURCE = "10^(1.407 + 0.0158 age - 0.00038 age^2 + 0.0000024 age^3) "
			+ "(Barter et al., Drug Metab Dispos 36:2405-2409, 2008)";

	private static final double REFERENCE_AGE = 30;

	private BodySize() {
	}

	/** m2, by DuBois &amp; DuBois, Arch Intern Med 17:863–871, 1916. */
	public static double surfaceArea(double heightCentimetre, double weight) {
		return 0.007184 * Math.pow(weight, 0.425) * Math.pow(heightCentimetre, 0.725);
	}

	/** m2, by Mosteller, N Engl J Med 317:1098, 1987. */
	public static double surfaceAreaMosteller(double heightCentimetre, double weight) {
		return Math.sqrt(heightCentimetre * weight / 3600);
	}

	/** L, by Nadler, Hidalgo &amp; Bloch, Surgery 51:224–232, 1962. */
	public static double bloodVolume(Sex sex, double heightCentimetre, double weight) {
		double cube = Math.pow(heightCentimetre / 100, 3);
		return sex == Sex.MALE ? 0.3669 * cube + 0.03219 * weight + 0.6041 : 0.3561 * cube + 0.03308 * weight + 0.1833;
	}

	/** L/h, by Stader et al., Clin Pharmacokinet 58:483–501, 2019. */
	public static double cardiacOutput(double heightCentimetre, double weight, double age) {
		return 159 * surfaceArea(heightCentimetre, weight) - 1.56 * age + 114;
	}

	/**
	 * L/h: that of the ICRP reference adult times the ratio of body surfaces, times the decline of inulin clearance with age
	 * (Davies &amp; Shock, J Clin Invest 29:496–507, 1950: 153.2 − 0.96 age, in mL/min/1.73 m2), which starts at 30 years.
	 */
	public static double glomerularFiltrationRate(Sex sex, double heightCentimetre, double weight, double age) {
		PhysiologyTables tables = PhysiologyTables.load();
		double reference = surfaceArea(tables.require(Species.HUMAN, sex, "", "height").value(),
				tables.require(Species.HUMAN, sex, "", "bodyWeight").value());
		double decline = (153.2 - 0.96 * Math.max(REFERENCE_AGE, age)) / (153.2 - 0.96 * REFERENCE_AGE);
		return tables.require(Species.HUMAN, sex, "", "glomerularFiltrationRate").value() * surfaceArea(heightCentimetre, weight)
				/ reference * decline;
	}

	/** mg per g of liver, by Barter et al., Drug Metab Dispos 36:2405–2409, 2008. */
	public static double microsomalProtein(double age) {
		return Math.pow(10, 1.407 + 0.0158 * age - 0.00038 * age * age + 0.0000024 * age * age * age);
	}
}
