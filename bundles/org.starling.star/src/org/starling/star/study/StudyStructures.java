package org.starling.star.study;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.starling.model.study.Compound;
import org.starling.model.study.Study;
import org.starling.star.structure.StructureOptions;
import org.starling.star.structure.StructureStudy;

/** Structures of a study's compounds beside their exposures; the structures are those of the molecules that the compounds name. */
public final class StudyStructures {

	private StudyStructures() {
	}

	/**
	 * Works on the calling thread; intervals have the level of the study's settings.
	 *
	 * @param analysis of this study
	 * @return empty when no exposures of tissues were computed
	 */
	public static Optional<StructureStudy> of(Study study, StudyAnalysis analysis) {
		StructureOptions usual = StructureOptions.DEFAULT;
		double level = analysis.settings().map(s -> s.sparse().level()).orElse(usual.level());
		return analysis.star().map(s -> StructureStudy.of(s.rows(), smiles(study),
				new StructureOptions(usual.largestChange(), usual.similarity(), usual.cliff(), level)));
	}

	/** By the name of the compound; without those that have none. */
	public static Map<String, String> smiles(Study study) {
		Map<String, String> smiles = new HashMap<>();
		for (Compound compound : study.getCompounds()) {
			if (compound.getMolecule() != null && compound.getMolecule().getSmiles() != null && !compound.getMolecule().getSmiles().isBlank()) {
				smiles.put(compound.getName(), compound.getMolecule().getSmiles().strip());
			}
		}
		return smiles;
	}
}
