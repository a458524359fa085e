package org.starling.pbpk.physiology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Organs of the whole-body model. Gut is small and large intestine (with the stomach in animals), gonads are testes or
 * ovaries, rest is all that the others leave over. Red blood cells are no organ of the body here, but partition coefficients
 * of them are predicted in the same way.
 */
public enum Organ {

	ADIPOSE("fat", "adipose tissue"), BONE("bones", "skeleton"), BRAIN,
	GUT("intestine", "intestines", "small intestine", "large intestine", "duodenum", "jejunum", "ileum", "colon"),
	HEART("myocardium"), KIDNEY("kidneys"), LIVER, LUNG("lungs"), MUSCLE("skeletal muscle", "muscles"), PANCREAS, SKIN, SPLEEN,
	STOMACH, GONADS("testis", "testes", "ovary", "ovaries"), UTERUS, THYMUS, REST("remainder"),
	RED_BLOOD_CELLS("red blood cells", "red blood cell", "blood cells", "blood cell", "erythrocytes", "rbc", "rbcs");

	private final String[] otherNames;

	Organ(String... otherNames) {
		this.otherNames = otherNames;
	}

	/** Lower case English with hyphens: {@code adipose}, …, {@code red-blood-cells}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether its blood flows through the portal vein to the liver. */
	public boolean drainsToPortalVein() {
		return this == GUT || this == STOMACH || this == SPLEEN || this == PANCREAS;
	}

	/** Reads an id or another common name, in any case; empty when it names none. */
	public static Optional<Organ> parse(String text) {
		String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
		return Arrays.stream(values()).filter(o -> o.id().equals(wanted) || Arrays.asList(o.otherNames).contains(wanted)).findFirst();
	}
}
