package org.starling.cli.internal.molecule;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.starling.chemistry.Formula;
import org.starling.chemistry.NameException;
import org.starling.chemistry.Names;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;
import org.starling.chemistry.depict.Depiction;
import org.starling.chemistry.depict.DepictionStyle;
import org.starling.chemistry.depict.Drawing;
import org.starling.chemistry.descriptors.Descriptors;
import org.starling.chemistry.io.StructureFiles;
import org.starling.chemistry.io.StructureRecord;
import org.starling.chemistry.similarity.CircularFingerprint;
import org.starling.chemistry.similarity.MatchedPair;
import org.starling.chemistry.similarity.MatchedPairs;
import org.starling.chemistry.similarity.MurckoScaffold;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.files.AtomicFile;
import org.starling.tables.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling structure}: formula, masses, descriptors and drawings of structures, and pairs that differ in one place. */
@Command(name = "structure", mixinStandardHelpOptions = true, sortOptions = false, description = "Formula, masses, calculated descriptors and"
		+ " drawings of structures; pairs that differ in one place.", footer = { "",
				"Example: starling structure \"CC(=O)Oc1ccccc1C(=O)O aspirin\" --depict aspirin.svg",
				"docs/chemistry.md says how each number is calculated." })
public final class StructureCommand implements Callable<Integer> {

	private static final int PIXELS = 600;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE|SMILES|NAME", arity = "1..*", description = "Files .mol, .sdf, .xyz, .pdb, .cif or .smi, a .molecule of a project with its conformers, or SMILES, with a name behind a"
			+ " space, or systematic names such as \"acetylsalicylic acid\".")
	private List<String> sources;

	@Option(names = "--depict", paramLabel = "FILE", description = "Draws into FILE, .svg or .png; several structures into FILE-1, FILE-2, …")
	private Path depict;

	@Mixin
	private SpaceOptions space;

	@Option(names = "--dark", description = "Colours for a dark ground.")
	private boolean dark;

	@Option(names = "--pairs", description = "Matched pairs in place of the table of structures.")
	private boolean pairs;

	@Option(names = "--largest", description = "Heavy atoms that may differ in a pair. Default: ${DEFAULT-VALUE}.", defaultValue = "10")
	private int largest;

	@Option(names = "--out", paramLabel = "FILE", description = "Where the table is written. Default: CSV to the standard output.")
	private Path out;

	private boolean failed;

	@Override
	public Integer call() throws IOException {
		if (depict != null && !depict.toString().matches("(?i).*\\.(svg|png)")) {
			throw new ParameterException(spec.commandLine(), "--depict writes .svg or .png, not " + depict);
		}
		space.check(spec);
		if (largest < 1) {
			throw new ParameterException(spec.commandLine(), "--largest is at least 1");
		}
		List<Structure> structures = new ArrayList<>();
		for (String source : sources) {
			read(source, structures);
		}
		if (structures.isEmpty()) {
			return ExitCodes.FAILURES;
		}
		for (Structure structure : structures) {
			structure.notes().forEach(n -> spec.commandLine().getErr().println(structure.name() + ": " + n));
		}
		TableOutput.write(pairs ? pairs(structures) : table(structures), out, spec.commandLine());
		if (depict != null) {
			draw(structures);
		}
		failed |= !space.write(structures, dark, spec);
		return failed ? ExitCodes.FAILURES : ExitCodes.DONE;
	}

	private void read(String source, List<Structure> structures) throws IOException {
		if (source.endsWith(".molecule")) {
			structures.addAll(MoleculeImportRun.structures(Path.of(source), spec.commandLine().getErr()));
			return;
		}
		if (StructureFiles.isKnown(source)) {
			Path file = Path.of(source);
			if (!Files.exists(file)) {
				throw new NoSuchFileException(source);
			}
			String base = file.getFileName().toString();
			List<StructureRecord> records = StructureFiles.read(file);
			for (int r = 0; r < records.size(); r++) {
				Structure structure = records.get(r).structure();
				structures.add(structure.name().isEmpty() ? structure.withName(base + (records.size() == 1 ? "" : " " + (r + 1))) : structure);
			}
			return;
		}
		try {
			structures.add(Names.orSmiles(source));
		} catch (NameException e) {
			failed = true;
			spec.commandLine().getErr().println(e.getMessage());
		} catch (SmilesException e) {
			failed = true;
			PrintWriter err = spec.commandLine().getErr();
			err.println("character " + (e.position() + 1) + ": " + e.getMessage());
			err.println("  " + source.replaceAll("\\p{Cntrl}", " "));
			err.println("  " + " ".repeat(e.position()) + "^");
		}
	}

	private static Table table(List<Structure> structures) {
		Table.Builder table = Table.builder();
		text(table, "name", structures, Structure::name);
		text(table, "smiles", structures, s -> s.bonds().isEmpty() && s.hasCoordinates3D() ? "" : Smiles.canonical(s));
		List<Formula> formulas = structures.stream().map(s -> isFragment(s) ? null : Formula.of(s)).toList();
		text(table, "formula", formulas, f -> f == null ? "" : f.text());
		number(table, "molar mass", "g/mol", formulas, f -> f == null ? Double.NaN : f.molarMass());
		number(table, "monoisotopic mass", "g/mol", formulas, f -> f == null ? Double.NaN : f.monoisotopicMass());
		number(table, "charge", null, structures, Structure::charge);
		List<Descriptors> descriptors = structures.stream()
				.map(s -> isFragment(s) || s.bonds().isEmpty() && s.atoms().size() > 1 ? null : Descriptors.of(s)).toList();
		number(table, "XLogP calculated", null, descriptors, d -> d == null ? Double.NaN : d.logP());
		number(table, "TPSA calculated [Å²]", null, descriptors, d -> d == null ? Double.NaN : d.polarSurfaceArea());
		number(table, "hydrogen bond donors", null, descriptors, d -> d == null ? Double.NaN : d.donors());
		number(table, "hydrogen bond acceptors", null, descriptors, d -> d == null ? Double.NaN : d.acceptors());
		number(table, "rotatable bonds", null, descriptors, d -> d == null ? Double.NaN : d.rotatableBonds());
		text(table, "scaffold", structures, s -> MurckoScaffold.of(s).map(Smiles::canonicalFlat).orElse(""));
		return table.build();
	}

	private static boolean isFragment(Structure structure) {
		return structure.atoms().stream().anyMatch(a -> a.number() == 0);
	}

	private Table pairs(List<Structure> structures) {
		List<CircularFingerprint> fingerprints = structures.stream().map(CircularFingerprint::of).toList();
		List<MatchedPair> found = MatchedPairs.of(structures, largest);
		Table.Builder table = Table.builder();
		text(table, "first", found, p -> name(structures, p.first()));
		text(table, "second", found, p -> name(structures, p.second()));
		text(table, "transformation", found, MatchedPair::transformation);
		text(table, "constant", found, MatchedPair::constant);
		number(table, "cuts", null, found, MatchedPair::cuts);
		number(table, "Tanimoto ECFP4", null, found, p -> fingerprints.get(p.first()).tanimoto(fingerprints.get(p.second())));
		return table.build();
	}

	private static String name(List<Structure> structures, int at) {
		return structures.get(at).name().isEmpty() ? Integer.toString(at + 1) : structures.get(at).name();
	}

	private void draw(List<Structure> structures) throws IOException {
		DepictionStyle style = dark ? DepictionStyle.darkGround() : DepictionStyle.light();
		for (int s = 0; s < structures.size(); s++) {
			String file = depict.toString();
			int dot = file.lastIndexOf('.');
			Path to = structures.size() == 1 ? depict : Path.of(file.substring(0, dot) + "-" + (s + 1) + file.substring(dot));
			Structure structure = structures.get(s);
			if (structure.bonds().isEmpty() && structure.atoms().size() > 1 && structure.hasCoordinates3D()) {
				spec.commandLine().getErr().println(name(structures, s) + ": has no bonds, so it is not drawn");
				failed = true;
				continue;
			}
			Drawing drawing = Depiction.of(structure, style);
			boolean svg = file.toLowerCase(Locale.ROOT).endsWith(".svg");
			AtomicFile.write(to, svg ? drawing.svg().getBytes(StandardCharsets.UTF_8) : drawing.png(PIXELS, PIXELS, dark ? 0x1E1E1E : 0xFFFFFF));
			spec.commandLine().getErr().println(to + ": drawn");
		}
	}

	private static <T> void text(Table.Builder table, String name, List<T> rows, Function<T, String> value) {
		table.text(name, rows.stream().map(value).toArray(String[]::new));
	}

	private static <T> void number(Table.Builder table, String name, String unit, List<T> rows, ToDoubleFunction<T> value) {
		table.number(name, unit, rows.stream().mapToDouble(value).toArray());
	}
}
