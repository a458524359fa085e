package org.starling.cli.internal.molecule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.starling.chemistry.Structure;
import org.starling.chemistry.geometry.Conformer3D;
import org.starling.chemistry.geometry.ConformerException;
import org.starling.chemistry.geometry.ConformerSearch;
import org.starling.chemistry.io.SdfFile;
import org.starling.chemistry.io.StructureFiles;
import org.starling.chemistry.io.StructureRecord;
import org.starling.chemistry.io.XyzFile;
import org.starling.chemistry.view3d.Camera;
import org.starling.chemistry.view3d.MoleculeScene;
import org.starling.chemistry.view3d.MoleculeStyle;
import org.starling.chemistry.view3d.Renderer;
import org.starling.chemistry.view3d.Scene3D;
import org.starling.chemistry.view3d.ViewStyle;
import org.starling.files.AtomicFile;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code starling structure} makes in space: conformers and pictures of them. */
final class SpaceOptions {

	private static final int SMALLEST = 16;
	private static final int LARGEST = 4000;

	@Option(names = "--write", paramLabel = "FILE", description = "Writes all structures as they are into FILE, .sdf or .xyz; one also as .mol or .pdb.")
	private Path copy;

	@Option(names = "--conformer", paramLabel = "FILE", description = "Makes a first geometry of one structure and writes it into FILE, .xyz, .sdf, .mol"
			+ " or .pdb.")
	private Path conformer;

	@Option(names = "--conformers", paramLabel = "N", description = "As many different conformers at most, all in the FILE of --conformer, .xyz or .sdf."
			+ " Not ranked by an energy. Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private int count;

	@Option(names = "--rmsd", paramLabel = "Å", description = "Least root mean square distance of heavy atoms between two conformers. Default:"
			+ " ${DEFAULT-VALUE}.", defaultValue = "0.5")
	private double rmsd;

	@Option(names = "--seed", description = "Seed of the geometry. Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private long seed;

	@Option(names = "--image3d", paramLabel = "FILE", description = "Paints one structure in space into FILE, .png; with a first geometry when it has"
			+ " none.")
	private Path image;

	@Option(names = "--image-size", paramLabel = "WxH", description = "Pixels of that picture. Default: ${DEFAULT-VALUE}.", defaultValue = "800x600")
	private String size;

	@Option(names = "--image-style", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.", defaultValue = "BALLS_AND_STICKS")
	private MoleculeStyle style;

	/** @throws ParameterException when options don't fit each other */
	void check(CommandSpec spec) {
		if (copy != null && !copy.toString().matches("(?i).*\\.(xyz|sdf|mol|pdb)")) {
			throw new ParameterException(spec.commandLine(), "--write writes .xyz, .sdf, .mol or .pdb, not " + copy);
		}
		if (conformer != null && !conformer.toString().matches("(?i).*\\.(xyz|sdf|mol|pdb)")) {
			throw new ParameterException(spec.commandLine(), "--conformer writes .xyz, .sdf, .mol or .pdb, not " + conformer);
		}
		if (count < 1 || count > 500 || !(rmsd >= 0)) {
			throw new ParameterException(spec.commandLine(), "--conformers is 1 to 500 and --rmsd at least 0");
		}
		if (count > 1 && (conformer == null || !conformer.toString().matches("(?i).*\\.(xyz|sdf)"))) {
			throw new ParameterException(spec.commandLine(), "--conformers needs --conformer with a file .xyz or .sdf, which hold several");
		}
		if (image != null && !image.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
			throw new ParameterException(spec.commandLine(), "--image3d writes .png, not " + image);
		}
		if (!size.matches("\\d{1,4}x\\d{1,4}") || side(0) < SMALLEST || side(1) < SMALLEST || side(0) > LARGEST || side(1) > LARGEST) {
			throw new ParameterException(spec.commandLine(), "--image-size is such as 800x600, " + SMALLEST + " to " + LARGEST + " each");
		}
	}

	private int side(int number) {
		return Integer.parseInt(size.split("x")[number]);
	}

	/** @return false when something could not be made; the error output says what */
	boolean write(List<Structure> structures, boolean dark, CommandSpec spec) throws IOException {
		if (copy != null) {
			if (structures.size() > 1 && !copy.toString().matches("(?i).*\\.(xyz|sdf)")) {
				throw new ParameterException(spec.commandLine(), "--write: several structures go into a file .sdf or .xyz");
			}
			AtomicFile.write(copy, text(copy.toString(), structures).getBytes(StandardCharsets.UTF_8));
			spec.commandLine().getErr().println(copy + ": " + structures.size() + (structures.size() == 1 ? " structure" : " structures"));
		}
		if (conformer == null && image == null) {
			return true;
		}
		if (structures.size() != 1) {
			throw new ParameterException(spec.commandLine(), (conformer != null ? "--conformer" : "--image3d") + " takes one structure, not "
					+ structures.size());
		}
		try {
			Structure structure = structures.getFirst();
			Structure shown = structure;
			if (conformer != null) {
				shown = place(structure, spec);
			}
			if (image != null) {
				Structure placed = shown.hasCoordinates3D() ? shown : Conformer3D.of(shown, seed);
				Scene3D scene = MoleculeScene.of(placed, style);
				AtomicFile.write(image, Renderer.smooth(scene, Camera.widest(scene, side(0), side(1)), dark ? ViewStyle.DARK : ViewStyle.LIGHT, side(0),
						side(1)).png());
				spec.commandLine().getErr().println(image + ": painted, " + placed.atoms().size() + " atoms");
			}
			return true;
		} catch (ConformerException e) {
			spec.commandLine().getErr().println(e.getMessage());
			return false;
		}
	}

	/** @return the first conformer */
	private Structure place(Structure structure, CommandSpec spec) throws ConformerException, IOException {
		List<Structure> found = count == 1 ? List.of(Conformer3D.of(structure, seed))
				: ConformerSearch.of(structure, ConformerSearch.Settings.of(count, rmsd, seed), (tried, n) -> !Thread.currentThread().isInterrupted());
		AtomicFile.write(conformer, text(conformer.toString(), found).getBytes(StandardCharsets.UTF_8));
		spec.commandLine().getErr().println(conformer + ": " + (found.size() == 1 ? "" : found.size() + " conformers of ")
				+ found.getFirst().atoms().size() + " atoms; " + (found.size() == 1 ? "a start for an optimisation, no minimum"
						: "starts for optimisations, not ranked by an energy"));
		return found.getFirst();
	}

	private static String text(String name, List<Structure> structures) {
		if (structures.size() == 1) {
			return StructureFiles.write(name, new StructureRecord(structures.getFirst(), Map.of()));
		}
		if (name.toLowerCase(Locale.ROOT).endsWith(".xyz")) {
			return structures.stream().map(XyzFile::write).collect(Collectors.joining());
		}
		return SdfFile.write(structures.stream().map(one -> new StructureRecord(one, Map.of())).toList());
	}
}
