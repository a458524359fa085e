package org.starling.cli.internal.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.analysis.study.CompoundMass;
import org.starling.cli.internal.Quantities;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Compound;
import org.starling.model.study.Study;
import org.starling.nca.table.NcaMap;
import org.starling.star.CompoundFacts;
import org.starling.star.CompoundTable;
import org.starling.star.StarThresholds;
import org.starling.star.StarTissues;
import org.starling.star.ThresholdFile;
import org.starling.star.study.SettingsImport;
import org.starling.tables.samples.ImportMap;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How an imported study is analysed: the files of {@code starling nca} and {@code starling star}, put into the study. */
final class AnalysisOptions {

	/** Keys of an analysis that are no rules: columns, and what is read elsewhere. */
	private static final List<String> OTHERS = List.of("keys", "pooled", "star", "comment");

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec;

	@Option(names = "--compounds", paramLabel = "FILE", description = "A table of compounds with potency and unbound fractions, as for starling"
			+ " star; put into the study.")
	private Path compounds;

	@Option(names = "--thresholds", paramLabel = "T.json", description = "Cut-offs of classes, as for starling star; put into the study. The map"
			+ " needs \"star\".")
	private Path thresholds;

	/**
	 * Files read before anything is written.
	 *
	 * @param nca     null: the map has no rules of analysis
	 * @param tissues null: the map has no parts of matrices
	 */
	record Read(NcaMap nca, boolean samplingStated, StarTissues tissues, StarThresholds thresholds, Map<String, CompoundFacts> facts) {

		/** Returns what the study has no place for. Compounds with a molar mass get molecules of the project that have it. */
		List<String> apply(Study study, String timeUnit, ProjectFolder project) throws IOException {
			for (Compound compound : study.getCompounds()) {
				CompoundFacts own = facts.get(compound.getName());
				if (own != null && !Double.isNaN(own.molarMass()) && compound.getMolecule() == null) {
					compound.setMolecule(molecule(own, project));
				}
			}
			SettingsImport into = new SettingsImport(study, timeUnit);
			if (nca != null) {
				into.nca(nca, samplingStated);
			}
			if (tissues != null) {
				into.star(tissues, thresholds);
			}
			into.compounds(facts);
			return into.notes();
		}
	}

	private static Molecule molecule(CompoundFacts facts, ProjectFolder project) throws IOException {
		Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		molecule.setName(facts.compound());
		MoleculeProperty mass = Documents.create(MoleculeProperty.class, MoleculePackage.Literals.MOLECULE_PROPERTY);
		mass.setKey(CompoundMass.MOLAR_MASS);
		mass.setQuantity(Quantities.of(facts.molarMass(), "g/mol"));
		molecule.getProperties().add(mass);
		project.add(molecule);
		return molecule;
	}

	/** @param map null: none */
	Read read(Path map) throws IOException {
		Map<String, String> rules = map == null ? new LinkedHashMap<>() : new LinkedHashMap<>(ImportMap.read(map).analysis());
		boolean parts = rules.containsKey("star");
		rules.keySet().removeAll(OTHERS);
		if (thresholds != null && !parts) {
			throw new ParameterException(spec.commandLine(), "--thresholds needs a map with \"star\": {\"plasma\": NAME, \"diseased\": NAME}");
		}
		boolean sampled = rules.containsKey("sampling");
		NcaMap nca = null;
		if (!rules.isEmpty()) {
			rules.put("tissue", "matrix");
			nca = NcaMap.settings(null, rules);
		}
		return new Read(nca, sampled, parts ? StarTissues.read(map) : null, thresholds == null ? null : ThresholdFile.read(thresholds),
				compounds == null ? Map.of() : CompoundTable.read(compounds));
	}
}
