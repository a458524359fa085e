package org.starling.star.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.analysis.study.StudyData;
import org.starling.analysis.study.StudyImportException;
import org.starling.analysis.study.StudyImportOptions;
import org.starling.analysis.study.StudyImporter;
import org.starling.model.study.Matrix;
import org.starling.model.study.Study;
import org.starling.model.study.StudyFactory;
import org.starling.model.study.StudyPackage.Literals;
import org.starling.model.study.TerminalChoice;
import org.starling.nca.table.NcaMap;
import org.starling.nca.table.ParameterRow;
import org.starling.nca.table.ProfileReader;
import org.starling.star.CompoundTable;
import org.starling.star.ExampleStudy;
import org.starling.star.StarClassifier;
import org.starling.star.StarStudy;
import org.starling.star.StarTable;
import org.starling.star.StarThresholds;
import org.starling.star.StarTissues;
import org.starling.star.ThresholdFile;
import org.starling.tables.Table;
import org.starling.tables.samples.ImportMap;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;
import org.starling.tables.samples.SampleTable;

class StudyAnalysisTest {

	private static Study study(SampleImport samples) throws StudyImportException {
		return StudyImporter.study(samples, StudyImportOptions.named("test"));
	}

	private static StudyAnalysis analyse(Study study, SampleImport samples) {
		return StudyAnalysis.of(study, StudyData.of(study, new SampleTable(samples.timeUnit(), samples.samples())));
	}

	/** Plasma 10·2^(−t) ng/mL after a bolus of 1 mg, tissue twice that per gram. */
	private static SampleImport halvingEachHour(Path folder) throws IOException {
		StringBuilder text = new StringBuilder("subject,matrix,compound,time (h),value,unit,dose (mg),route\n");
		for (String subject : List.of("a", "b")) {
			for (int t = 0; t <= 6; t++) {
				text.append(subject).append(",plasma,x,").append(t).append(',').append(10 * Math.pow(2, -t)).append(",ng/mL,1,iv bolus\n");
				text.append(subject).append(",tumour,x,").append(t).append(',').append(20 * Math.pow(2, -t)).append(",ng/g,1,iv bolus\n");
			}
		}
		return SampleImporter.read(Files.writeString(folder.resolve("s.csv"), text), SampleImportSettings.DEFAULT);
	}

	private static ParameterRow row(StudyAnalysis analysis, String subject, String matrix, String code) {
		return analysis.nca().rows().stream().filter(r -> r.code().equals(code) && analysis.nca().keys().get(r.profile())[0].equals(subject)
				&& analysis.nca().keys().get(r.profile())[1].equals(matrix)).findFirst().orElseThrow();
	}

	/** λz = ln 2 per hour, V = 1 mg / 10 ng/mL = 100 L, and a ratio of 2 by equal density. */
	@Test
	void dosesRoutesAndUnitsComeFromTheStudy(@TempDir Path folder) throws IOException, StudyImportException {
		SampleImport samples = halvingEachHour(folder);
		Study study = study(samples);
		study.setNca(StudyFactory.eINSTANCE.createNcaSettings());
		study.getNca().setAucMethod("linear-up-log-down");
		StudyAnalysis analysis = analyse(study, samples);
		assertEquals(1, row(analysis, "a", "plasma", "LAMZHL").value(), 1e-12);
		assertEquals(10 / Math.log(2), row(analysis, "a", "plasma", "AUCIFO").value(), 1e-10);
		assertEquals(100, row(analysis, "a", "plasma", "VZO").value(), 1e-9);
		assertEquals("L", row(analysis, "a", "plasma", "VZO").unit());
		assertEquals("ng.h/g", row(analysis, "b", "tumour", "AUCLST").unit());
		assertTrue(analysis.sparseMatrices().isEmpty());
		assertEquals(2, analysis.ratios().getFirst().ratio().value(), 1e-12);
		Matrix tumour = study.getMatrices().get(1);
		assertTrue(analysis.problems().stream().anyMatch(p -> p.object() == tumour && p.feature() == Literals.MATRIX__DENSITY),
				analysis.problems().toString());
		assertEquals(2, analysis.exposures().getFirst().selectivities().getFirst().value(), 1e-12);
		assertTrue(analysis.star().orElseThrow().rows().getFirst().assessment().reason().contains("no thresholds"));
	}

	/** The points at 0, 1 and 2 h of 8, 2, 1, 1 fall by a factor √8 an hour. */
	@Test
	void pointsChosenByHandCountAndSettingsThatMakeNoSenseAreNamed(@TempDir Path folder) throws IOException, StudyImportException {
		SampleImport samples = SampleImporter.read(Files.writeString(folder.resolve("s.csv"), """
				subject,time (h),value (ug/L),dose (mg),route
				a,0,8,1,iv bolus
				a,1,2,1,iv bolus
				a,2,1,1,iv bolus
				a,3,1,1,iv bolus
				"""), SampleImportSettings.DEFAULT.withDefaults("plasma", "x", null));
		Study study = study(samples);
		study.setNca(StudyFactory.eINSTANCE.createNcaSettings());
		TerminalChoice choice = StudyFactory.eINSTANCE.createTerminalChoice();
		choice.setSubject("a");
		choice.setMatrix("plasma");
		choice.setCompound("x");
		choice.getTimes().addAll(List.of(0.0, 1.0, 2.0));
		study.getNca().getTerminalChoices().add(choice);
		StudyAnalysis analysis = analyse(study, samples);
		assertEquals(Math.log(8) / 2, row(analysis, "a", "plasma", "LAMZ").value(), 1e-12);
		assertTrue(row(analysis, "a", "plasma", "LAMZ").flags().contains("LAMBDA_Z_BY_HAND"));
		assertTrue(analysis.problems().isEmpty(), analysis.problems().toString());
		choice.getTimes().add(7.5);
		assertTrue(analyse(study, samples).problems().getFirst().text().contains("7.5"));
		study.getNca().setAucMethod("Simpson");
		StudyAnalysis refused = analyse(study, samples);
		assertEquals(Literals.NCA_SETTINGS__AUC_METHOD, refused.problems().getFirst().feature());
		assertTrue(refused.nca().rows().isEmpty());
	}

	/** The files of the example put into a study give the table that they give by themselves. */
	@Test
	void filesOfTheStarCommandBecomeAStudy(@TempDir Path folder) throws IOException, StudyImportException {
		ExampleStudy.write(folder, ExampleStudy.SEED);
		Path map = folder.resolve("map.json");
		Path data = folder.resolve("samples.csv");
		Files.writeString(map, Files.readString(map).replace("\"replicates\": 1000", "\"replicates\": 20"));
		NcaMap rules = NcaMap.read(map, Map.of());
		StarThresholds thresholds = ThresholdFile.read(folder.resolve("thresholds.json"));
		var facts = CompoundTable.read(folder.resolve("compounds.csv"));
		SampleImport samples = SampleImporter.read(data, ImportMap.read(map).settings(data));
		Study study = study(samples);
		SettingsImport into = new SettingsImport(study, samples.timeUnit());
		into.nca(rules, false);
		into.star(StarTissues.read(map), thresholds);
		into.compounds(facts);
		study.getStar().setDraws(1000);
		StudyAnalysis analysis = analyse(study, samples);
		assertEquals(5, analysis.sparseMatrices().size());
		StarClassifier classifier = new StarClassifier(thresholds, 1000, 1);
		Table expected = StarTable.of(StarStudy.of(ProfileReader.read(data, rules), rules, StarTissues.read(map), facts, classifier).rows(), classifier);
		Table table = StarTable.of(analysis.star().orElseThrow().rows(), analysis.classifier().orElseThrow());
		assertEquals(expected.rows(), table.rows());
		for (var column : expected.columns()) {
			for (int r = 0; r < expected.rows() && !column.name().startsWith("potency geometric"); r++) {
				assertEquals(column.text(r), table.column(column.name()).text(r), column.name());
			}
		}
		assertFalse(analysis.problems().stream().anyMatch(p -> p.severity() == StudyProblem.Severity.ERROR));
	}
}
