package org.starling.analysis.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.base.BasePackage;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Administration;
import org.starling.model.study.AdministrationRoute;
import org.starling.model.study.Decision;
import org.starling.model.study.ImportMapping;
import org.starling.model.study.Matrix;
import org.starling.model.study.MatrixRole;
import org.starling.model.study.Study;
import org.starling.model.study.StudyKind;
import org.starling.model.study.Subject;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;
import org.starling.units.UnitConversionException;

class StudyImporterTest {

	private static final String PLASMA = """
			Subject,sex,species,group,Wt (kg),Dose (mg/kg),route,Drug,Time (h),conc (mg/L),LLOQ
			1,m,human,A,80,4,oral,theophylline,1,8.2,0.1
			1,m,human,A,80,4,oral,theophylline,0,<0.1,0.1
			1,m,human,A,80,4,oral,theophylline,2,haemolysed,0.1
			2,f,human,A,50,4,oral,theophylline,0.5,6,0.1
			2,f,human,A,50,4,oral,theophylline,,5,0.1
			""";
	private static final String TISSUES = """
			animal,time (min),plasma (ng/mL),tumor (ng/g),uterus (ng/g)
			r1,30,1000,500,250
			r2,60,500,400,BLQ
			""";
	private static final StudyImportOptions OPTIONS = StudyImportOptions.named("My study").withAuthor("M. Curie")
			.withClock(Clock.fixed(Instant.parse("2024-05-01T10:00:00Z"), ZoneOffset.UTC));

	@TempDir
	Path folder;
	private ProjectFolder project;

	@BeforeEach
	void createProject() throws IOException {
		project = ProjectFolder.create(folder.resolve("project"), "Test");
	}

	private SampleImport read(String name, String text) throws IOException {
		return SampleImporter.read(Files.writeString(folder.resolve(name), text), SampleImportSettings.DEFAULT);
	}

	private Study reopened(Study study) throws IOException {
		return (Study) ProjectFolder.open(project.path()).load(Path.of("studies/My-study.study"));
	}

	@Test
	void aStudyHoldsWhatTheFileSays() throws Exception {
		Study study = reopened(StudyImporter.importInto(project, read("plasma.csv", PLASMA), OPTIONS));
		assertEquals("My study", study.getName());
		assertEquals(StudyKind.PLASMA_PK, study.getKind());
		assertEquals("human", study.getSpecies());
		assertEquals(List.of("theophylline"), study.getCompounds().stream().map(c -> c.getName()).toList());
		Matrix plasma = study.getMatrices().getFirst();
		assertEquals("plasma", plasma.getKey());
		assertEquals(MatrixRole.REFERENCE, plasma.getRole());
		Subject first = study.getSubjects().getFirst();
		assertEquals("1", first.getName());
		assertEquals("m", first.getSex());
		assertEquals(80, first.getBodyWeight().getValue());
		assertEquals("kg", first.getBodyWeight().getUnit());
		assertEquals(OriginKind.IMPORTED, first.getBodyWeight().getOrigin().getKind());
		assertEquals("A", first.getGroup().getName());
		assertEquals(4, study.getGroups().getFirst().getNominalDose().getValue());
		assertEquals("mg/kg", study.getGroups().getFirst().getNominalDose().getUnit());
		assertEquals(2, study.getAdministrations().size());
		Administration dose = study.getAdministrations().getFirst();
		assertEquals(first, dose.getSubject());
		assertEquals(320, dose.getAmount().getValue(), 1e-12);
		assertEquals("mg", dose.getAmount().getUnit());
		assertEquals(OriginKind.CALCULATED, dose.getAmount().getOrigin().getKind());
		assertEquals(0, dose.getTime().getValue());
		assertEquals(AdministrationRoute.ORAL, dose.getRoute());
		assertEquals(List.of(), project.problems());
	}

	@Test
	void everyExclusionIsADecision() throws Exception {
		Study study = reopened(StudyImporter.importInto(project, read("plasma.csv", PLASMA), OPTIONS));
		assertEquals(2, study.getDecisions().size());
		Decision decision = study.getDecisions().getFirst();
		assertEquals("M. Curie", decision.getAuthor());
		assertEquals("2024-05-01T10:00:00Z", decision.getDate());
		assertEquals(4, decision.getRow());
		assertEquals("conc (mg/L)", decision.getColumn());
		assertEquals("haemolysed", decision.getOriginal());
		assertTrue(decision.getWhy().contains("no number"));
		StudyData data = StudyData.load(study);
		assertEquals(5, data.samples().size());
		assertEquals(3, data.accepted().size());
		assertEquals("haemolysed", data.samples().get(2).original());
		assertTrue(data.samples().get(2).excluded());
	}

	@Test
	void veryManyExclusionsDoNotFillTheDocument() throws Exception {
		StringBuilder text = new StringBuilder("id,time (h),conc (mg/L)\n1,0,1\n");
		for (int i = 0; i < 10_001; i++) {
			text.append("1,").append(i + 1).append(",bad\n");
		}
		Study study = StudyImporter.importInto(project, read("many.csv", text.toString()), OPTIONS);
		assertEquals(1, study.getDecisions().size());
		assertTrue(study.getDecisions().getFirst().getWhat().contains("10000 rows more"));
		StudyData data = StudyData.load(study);
		assertEquals(1, data.accepted().size());
		assertEquals(10_001, data.samples().stream().filter(sample -> sample.reason() != null).count());
	}

	@Test
	void profilesAreSortedAndConverted() throws Exception {
		StudyData data = StudyData.load(StudyImporter.importInto(project, read("plasma.csv", PLASMA), OPTIONS));
		List<Profile> profiles = data.profiles("plasma", "theophylline", "min", "ng/mL");
		assertEquals(List.of("1", "2"), profiles.stream().map(Profile::subject).toList());
		Profile first = profiles.getFirst();
		assertArrayEquals(new double[] { 0, 60 }, first.times(), 1e-12);
		assertEquals(8200, first.values()[1], 1e-9);
		assertEquals(Censoring.BLQ, first.censoring()[0]);
		assertEquals(100, first.lloq()[0], 1e-10);
		assertEquals(1, first.quantified().size());
		assertEquals(2, data.profiles("plasma", null, null, "mg/L").size());
		assertEquals(0, data.profiles("liver", null, null, "mg/L").size());
	}

	@Test
	void molarMassAndDensityLeadToOtherUnits() throws Exception {
		Study study = StudyImporter.importInto(project, SampleImporter.read(Files.writeString(folder.resolve("t.csv"), TISSUES),
				SampleImportSettings.DEFAULT.withDefaults("plasma", "X", null)), OPTIONS);
		assertEquals(StudyKind.TISSUE_EXPOSURE, study.getKind());
		assertEquals(List.of(MatrixRole.REFERENCE, MatrixRole.DISEASED, MatrixRole.NORMAL),
				study.getMatrices().stream().map(Matrix::getRole).toList());
		assertEquals(List.of("plasma", "tumour", "uterus"), study.getMatrices().stream().map(Matrix::getKey).toList());
		StudyData data = StudyData.load(study);
		UnitConversionException noMolarMass = assertThrows(UnitConversionException.class,
				() -> data.profiles("plasma", "X", null, "umol/L"));
		assertTrue(noMolarMass.getMessage().contains("compound \"X\"") && noMolarMass.getMessage().contains("molar mass is missing"));
		Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		MoleculeProperty molarMass = Documents.create(MoleculeProperty.class, MoleculePackage.Literals.MOLECULE_PROPERTY);
		molarMass.setKey("molarMass");
		molarMass.setQuantity(quantity(250, "Da"));
		molecule.getProperties().add(molarMass);
		study.getCompounds().getFirst().setMolecule(molecule);
		// 1000 ng/mL over 250 g/mol
		assertEquals(4, data.profiles("plasma", "X", null, "umol/L").getFirst().values()[0], 1e-12);
		UnitConversionException noDensity = assertThrows(UnitConversionException.class,
				() -> data.profiles("tumour", "X", null, "umol/L"));
		assertTrue(noDensity.getMessage().contains("density"), noDensity.getMessage());
		study.getMatrices().get(1).setDensity(quantity(1.05, "kg/L"));
		// 500 ng/g times 1.05 g/mL over 250 g/mol, found by the key though the label is "tumor"
		assertEquals(2.1, data.profiles("tumour", "X", "h", "umol/L").getFirst().values()[0], 1e-12);
		assertEquals(525, data.profiles("tumor", "X", "h", "ng/mL").getFirst().values()[0], 1e-10);
		assertEquals(0.5, data.profiles("tumor", "X", "h", "ng/mL").getFirst().times()[0], 1e-12);
	}

	private static Quantity quantity(double value, String unit) {
		Quantity quantity = Documents.create(Quantity.class, BasePackage.Literals.QUANTITY);
		quantity.setValue(value);
		quantity.setUnit(unit);
		return quantity;
	}

	@Test
	void theSameFileIsReadInTheSameWayAgain() throws Exception {
		SampleImport original = read("tissues.csv", TISSUES);
		Study study = reopened(StudyImporter.importInto(project, original, OPTIONS));
		ImportMapping mapping = study.getMappings().getFirst();
		assertEquals(original.sourceSha256(), mapping.getSourceHash());
		assertEquals("data/tissues.csv", mapping.getSource());
		SampleImport again = SampleImporter.read(project.resolve(mapping.getSource()), StudyImporter.settings(mapping));
		assertEquals(original.samples(), again.samples());
		assertEquals(original.mapping(), again.mapping());
		assertEquals(original.sourceSha256(), again.sourceSha256());
	}

	@Test
	void filesOfTheProjectAreNotCopiedAndNothingIsOverwritten() throws Exception {
		Path inside = project.dataFolder().resolve("in.csv");
		SampleImport samples = SampleImporter.read(Files.writeString(inside, PLASMA), SampleImportSettings.DEFAULT);
		Study first = StudyImporter.importInto(project, samples, OPTIONS);
		Study second = StudyImporter.importInto(project, samples, OPTIONS);
		assertEquals("data/in.csv", first.getMappings().getFirst().getSource());
		assertEquals("data/My-study.samples.csv", first.getData());
		assertEquals("data/My-study-2.samples.csv", second.getData());
		Files.writeString(folder.resolve("in.csv"), PLASMA.replace("8.2", "8.3"));
		Study third = StudyImporter.importInto(project, SampleImporter.read(folder.resolve("in.csv"), SampleImportSettings.DEFAULT), OPTIONS);
		assertEquals("data/in-2.csv", third.getMappings().getFirst().getSource());
		assertEquals(PLASMA, Files.readString(inside));
	}

	@Test
	void missingUnitsAreRefusedBeforeAnythingIsWritten() throws Exception {
		SampleImport samples = read("bare.csv", "id,wt,dose,time,conc\n1,70,100,0,1\n");
		StudyImportException e = assertThrows(StudyImportException.class, () -> StudyImporter.importInto(project, samples, OPTIONS));
		assertEquals(4, e.missing().size(), e.getMessage());
		assertTrue(e.getMessage().contains("bare.csv"));
		assertEquals(List.of(), project.studies());
		try (var files = Files.list(project.dataFolder())) {
			assertEquals(0, files.count());
		}
		SampleImport none = read("none.csv", "id,time (h),conc (mg/L)\n1,0,x\n");
		assertThrows(StudyImportException.class, () -> StudyImporter.study(none, OPTIONS));
	}

	@Test
	void unknownThingsAreNotInvented() throws Exception {
		Study study = StudyImporter.study(read("plain.csv", "id,dose (mg),time (h),conc (mg/L)\n1,5,0,1\n"), OPTIONS);
		assertNull(study.getSpecies());
		assertNull(study.getData());
		assertEquals(List.of(), study.getCompounds());
		assertNull(study.getSubjects().getFirst().getBodyWeight());
		assertEquals(AdministrationRoute.OTHER, study.getAdministrations().getFirst().getRoute());
		assertThrows(NoSuchFileException.class, () -> StudyData.load(study));
	}

	@Test
	void sampleTablesOutsideTheProjectAreRefused() throws Exception {
		Study study = StudyImporter.importInto(project, read("plasma.csv", PLASMA), OPTIONS);
		study.setData("../../plasma.csv");
		assertTrue(assertThrows(IOException.class, () -> StudyData.load(study)).getMessage().contains("outside"));
		study.setData("data/gone.csv");
		assertThrows(NoSuchFileException.class, () -> StudyData.load(study));
	}

	/** Boeckmann, Sheiner, Beal (1994): subject 1 of 79.6 kg got 4.02 mg/kg and had 10.5 mg/L at 1.12 h. */
	@Test
	void theophylline() throws Exception {
		String shared = System.getProperty("starling.shared.data");
		assumeTrue(shared != null && Files.exists(Path.of(shared, "nca/Theoph.csv")), "reference data are not there");
		SampleImport samples = SampleImporter.read(Path.of(shared, "nca/Theoph.csv"), SampleImportSettings.DEFAULT
				.withUnits("h", "mg/L", "mg/kg", "kg").withDefaults("plasma", "theophylline", "oral"));
		Study study = reopened(StudyImporter.importInto(project, samples, OPTIONS));
		assertEquals(12, study.getSubjects().size());
		assertEquals(12, study.getAdministrations().size());
		assertEquals(319.992, study.getAdministrations().getFirst().getAmount().getValue(), 1e-9);
		List<Profile> profiles = StudyData.load(study).profiles("plasma", "theophylline", "h", "mg/L");
		assertEquals(12, profiles.size());
		assertTrue(profiles.stream().allMatch(profile -> profile.size() == 11));
		Sample peak = profiles.getFirst().samples().get(3);
		assertEquals(1.12, peak.time());
		assertEquals(10.5, peak.value());
		assertFalse(peak.excluded());
	}
}
