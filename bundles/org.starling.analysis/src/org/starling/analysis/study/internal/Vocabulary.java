package org.starling.analysis.study.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

import org.starling.model.study.AdministrationRoute;
import org.starling.model.study.MatrixRole;
import org.starling.model.study.StudyKind;

/** Words of files turned into terms of the project model. */
public final class Vocabulary {

	private static final Set<String> CIRCULATING = Set.of("plasma", "blood", "serum");
	private static final Set<String> EXCRETED = Set.of("urine", "feces", "bile");

	private Vocabulary() {
	}

	/** Key of a matrix: its label in lower case, in one of several usual spellings. */
	public static String matrixKey(String label) {
		String key = label.strip().toLowerCase(Locale.ROOT);
		return switch (key) {
		case "tumor" -> "tumour";
		case "faeces" -> "feces";
		case "whole blood" -> "blood";
		default -> key;
		};
	}

	/** What a matrix of that key is to the study. */
	public static MatrixRole role(String matrixKey) {
		if (CIRCULATING.contains(matrixKey)) {
			return MatrixRole.REFERENCE;
		}
		return matrixKey.contains("tumour") || matrixKey.contains("tumor") ? MatrixRole.DISEASED : MatrixRole.NORMAL;
	}

	static StudyKind kind(Collection<String> matrixKeys) {
		if (CIRCULATING.containsAll(matrixKeys)) {
			return StudyKind.PLASMA_PK;
		}
		boolean excretion = matrixKeys.stream().allMatch(key -> CIRCULATING.contains(key) || EXCRETED.contains(key));
		return excretion ? StudyKind.EXCRETION : StudyKind.TISSUE_EXPOSURE;
	}

	/** OTHER when the file names no route or one that isn't known. */
	static AdministrationRoute route(String text) {
		String word = text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
		return switch (word) {
		case "oral", "po", "peroral", "gavage", "oralgavage" -> AdministrationRoute.ORAL;
		case "iv", "ivbolus", "intravenous", "intravenousbolus", "bolus", "intravascular" -> AdministrationRoute.IV_BOLUS;
		case "ivinfusion", "infusion", "intravenousinfusion" -> AdministrationRoute.IV_INFUSION;
		case "sc", "subcutaneous" -> AdministrationRoute.SUBCUTANEOUS;
		case "im", "intramuscular" -> AdministrationRoute.INTRAMUSCULAR;
		case "inhaled", "inhalation" -> AdministrationRoute.INHALED;
		case "topical", "dermal" -> AdministrationRoute.TOPICAL;
		default -> AdministrationRoute.OTHER;
		};
	}
}
