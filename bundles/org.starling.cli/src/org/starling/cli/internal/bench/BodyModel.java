package org.starling.cli.internal.bench;

import java.util.Locale;

/**
 * A whole-body model of 62 amounts: 16 tissues of blood, interstitial and cellular water each, arterial, venous and portal blood,
 * a stomach with seven lumen segments, and what is metabolised, excreted and lost; saturable uptake and metabolism in the liver,
 * metabolism in the gut, secretion in the kidney. Volumes in L, flows in L/h. Tissue volumes and flows of a reference man as in
 * R. P. Brown et al., Toxicol. Ind. Health 13 (1997) 407, doi:10.1177/074823379701300401, rounded; transit after L. X. Yu,
 * G. L. Amidon, Int. J. Pharm. 186 (1999) 119, doi:10.1016/S0378-5173(99)00147-7.
 */
final class BodyModel {

	/** Where the venous blood's amount stands among the amounts. */
	static final String PLASMA = "venous";
	static final String DEPOT = "stomachLumen";

	private static final double ARTERIAL_VOLUME = 1.7;
	private static final double VENOUS_VOLUME = 3.4;
	private static final double PORTAL_VOLUME = 0.05;
	private static final int LUMEN_SEGMENTS = 7;

	private enum Drain {
		VENOUS, PORTAL, LUNG
	}

	/** Volume, flow, fractions of blood and interstitial water, partition coefficient of the cells. */
	private enum Tissue {
		ADIPOSE(14, 18, 0.02, 0.16, 20), BONE(10.5, 18, 0.04, 0.10, 3), BRAIN(1.45, 42, 0.04, 0.004, 4),
		GONADS(0.04, 0.2, 0.06, 0.07, 2.5), HEART(0.33, 14, 0.14, 0.10, 3.1), KIDNEY(0.31, 68, 0.23, 0.20, 4.2),
		MUSCLE(29, 62, 0.03, 0.16, 2.6), SKIN(3.3, 18, 0.05, 0.30, 3.5), THYROID(0.02, 5.4, 0.20, 0.15, 3),
		STOMACH(0.15, 3.6, 0.05, 0.10, 2.8), SMALL_INTESTINE(0.65, 36, 0.04, 0.09, 3.2),
		LARGE_INTESTINE(0.37, 14.4, 0.04, 0.09, 3.2), SPLEEN(0.15, 10.8, 0.28, 0.15, 2.7), PANCREAS(0.14, 3.6, 0.12, 0.12, 3.3),
		LIVER(1.8, 23.4, 0.17, 0.16, 5), LUNG(0.5, 0, 0.58, 0.19, 1.9);

		private final double volume;
		private final double flow;
		private final double blood;
		private final double interstitial;
		private final double partition;

		Tissue(double volume, double flow, double blood, double interstitial, double partition) {
			this.volume = volume;
			this.flow = flow;
			this.blood = blood;
			this.interstitial = interstitial;
			this.partition = partition;
		}

		Drain drain() {
			return this == LUNG ? Drain.LUNG : ordinal() >= STOMACH.ordinal() && ordinal() <= PANCREAS.ordinal() ? Drain.PORTAL
					: Drain.VENOUS;
		}

		String in(String space) {
			String[] words = name().toLowerCase(Locale.ROOT).split("_");
			return words[0] + (words.length > 1 ? Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1) : "") + space;
		}

		String bloodConcentration() {
			return in("Blood") + "/" + volume * blood;
		}

		String interstitialConcentration() {
			return in("Interstitial") + "/" + volume * interstitial;
		}

		String cellConcentration() {
			double cells = volume - volume * blood - volume * interstitial;
			return in("Cells") + "/" + cells * partition;
		}
	}

	private BodyModel() {
	}

	static ModelDraft draft() {
		ModelDraft d = new ModelDraft("pbpk62");
		d.constant("vmaxLiver", 120).constant("kmMetabolism", 0.5).constant("vmaxUptake", 60).constant("kmUptake", 0.8)
				.constant("filtration", 7).constant("vmaxSecretion", 4).constant("kmSecretion", 0.3).constant("vmaxGut", 2)
				.constant("fractionUnbound", 0.15).constant("bloodToPlasma", 0.75).constant("emptying", 2).constant("transit", 2.1)
				.constant("absorption", 1.2).constant("permeabilityCapillary", 40).constant("permeabilityCell", 6);
		for (Tissue t : Tissue.values()) {
			d.amounts(t.in("Blood"), t.in("Interstitial"), t.in("Cells"));
		}
		d.amounts("arterial", PLASMA, "portal", DEPOT);
		for (int i = 1; i <= LUMEN_SEGMENTS; i++) {
			d.amounts("lumen" + i);
		}
		d.amounts("metabolised", "urine", "faeces");
		for (Tissue t : Tissue.values()) {
			blood(d, t);
			exchange(d, t);
		}
		clearance(d);
		absorption(d);
		return d;
	}

	private static void blood(ModelDraft d, Tissue t) {
		double portal = 0;
		double cardiac = 0;
		for (Tissue other : Tissue.values()) {
			portal += other.drain() == Drain.PORTAL ? other.flow : 0;
			cardiac += other.flow;
		}
		String out = t.bloodConcentration();
		switch (t.drain()) {
		case LUNG -> d.flow(PLASMA, t.in("Blood"), cardiac + "*venous/" + VENOUS_VOLUME).flow(t.in("Blood"), "arterial",
				cardiac + "*" + out);
		case PORTAL -> d.flow("arterial", t.in("Blood"), t.flow + "*arterial/" + ARTERIAL_VOLUME).flow(t.in("Blood"), "portal",
				t.flow + "*" + out);
		case VENOUS -> {
			d.flow("arterial", t.in("Blood"), t.flow + "*arterial/" + ARTERIAL_VOLUME);
			boolean liver = t == Tissue.LIVER;
			if (liver) {
				d.flow("portal", t.in("Blood"), portal + "*portal/" + PORTAL_VOLUME);
			}
			d.flow(t.in("Blood"), PLASMA, (liver ? t.flow + portal : t.flow) + "*" + out);
		}
		}
	}

	private static void exchange(ModelDraft d, Tissue t) {
		boolean brain = t == Tissue.BRAIN;
		double capillary = t.volume * (brain ? 0.05 : 1);
		double cell = t.volume * (brain ? 0.2 : 1);
		d.flow(t.in("Blood"), t.in("Interstitial"), "permeabilityCapillary*" + capillary + "*(fractionUnbound/bloodToPlasma*"
				+ t.bloodConcentration() + " - " + t.interstitialConcentration() + ")");
		d.flow(t.in("Interstitial"), t.in("Cells"), "permeabilityCell*" + cell + "*(" + t.interstitialConcentration() + " - "
				+ t.cellConcentration() + ")");
	}

	private static void clearance(ModelDraft d) {
		d.flow(Tissue.LIVER.in("Interstitial"), Tissue.LIVER.in("Cells"),
				saturable("vmaxUptake", "kmUptake", Tissue.LIVER.interstitialConcentration()));
		d.flow(Tissue.LIVER.in("Cells"), "metabolised",
				saturable("vmaxLiver", "kmMetabolism", Tissue.LIVER.cellConcentration()));
		d.flow(Tissue.SMALL_INTESTINE.in("Cells"), "metabolised",
				saturable("vmaxGut", "kmMetabolism", Tissue.SMALL_INTESTINE.cellConcentration()));
		d.flow(Tissue.KIDNEY.in("Interstitial"), "urine",
				saturable("vmaxSecretion", "kmSecretion", Tissue.KIDNEY.interstitialConcentration()));
		d.flow(Tissue.KIDNEY.in("Blood"), "urine",
				"filtration*fractionUnbound/bloodToPlasma*" + Tissue.KIDNEY.bloodConcentration());
	}

	private static String saturable(String most, String half, String concentration) {
		return most + "*(" + concentration + ")/(" + half + " + " + concentration + ")";
	}

	private static void absorption(ModelDraft d) {
		d.flow(DEPOT, "lumen1", "emptying*" + DEPOT);
		for (int i = 1; i <= LUMEN_SEGMENTS; i++) {
			String here = "lumen" + i;
			d.flow(here, i < LUMEN_SEGMENTS ? "lumen" + (i + 1) : "faeces", "transit*" + here);
			d.flow(here, Tissue.SMALL_INTESTINE.in("Cells"), "absorption*" + here);
		}
	}
}
