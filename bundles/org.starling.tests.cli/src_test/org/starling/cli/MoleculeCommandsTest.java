package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.chemistry.io.StructureFiles;

class MoleculeCommandsTest {

	@TempDir
	Path temp;

	private final Terminal terminal = new Terminal();

	/** Conformers go to a file, from there into a project as one molecule, and out again as they are. */
	@Test
	void conformersGoRoundAndArePainted() throws IOException {
		Path sdf = temp.resolve("butanol.sdf");
		Path image = temp.resolve("butanol.png");
		assertEquals(0, terminal.run("structure", "CCCCO butanol", "--conformer", sdf, "--conformers", "3", "--image3d", image, "--image-size", "90x60",
				"--dark"), terminal.err());
		BufferedImage painted = ImageIO.read(image.toFile());
		assertEquals(90, painted.getWidth());
		assertEquals(0x1e1e1e, painted.getRGB(0, 0) & 0xffffff);
		long seen = IntStream.of(painted.getRGB(0, 0, 90, 60, null, 0, 90)).filter(p -> (p & 0xffffff) != 0x1e1e1e).count();
		assertTrue(seen > 500, seen + " pixels of 5400 are painted");
		int conformers = StructureFiles.read(sdf).size();
		assertTrue(conformers > 1, conformers + " conformers");
		Path project = temp.resolve("project");
		assertEquals(0, terminal.run("import", sdf, "--project", project), terminal.err());
		assertTrue(terminal.out().contains("butanol: C4H10O, with coordinates") && terminal.out().contains("1 molecule"), terminal.out());
		Path xyz = temp.resolve("again.xyz");
		Path molecule = project.resolve("molecules/butanol.molecule");
		assertEquals(0, terminal.run("structure", molecule, "--write", xyz), terminal.err());
		assertEquals(conformers, StructureFiles.read(xyz).size());
		Files.writeString(molecule, Files.readString(molecule).replace("smiles=\"", "multiplicity=\"2\" smiles=\""));
		assertEquals(1, terminal.run("validate", project));
		assertTrue(terminal.out().contains("a multiplicity of 2 can't be with 42 electrons"), terminal.out());
	}

	@Test
	void whatCantBeIsSaidWithItsLine() throws IOException {
		Path cif = Files.writeString(temp.resolve("bad.cif"), "data_x\nloop_\n_atom_site_label\n_atom_site_fract_x\nC1 0.1\nC2\n");
		assertTrue(terminal.run("import", cif, "--dry-run") != 0);
		assertTrue(terminal.err().contains("bad.cif, line ") && terminal.err().contains("the last row is not complete"), terminal.err());
		assertEquals(2, terminal.run("structure", "C", "--image3d", temp.resolve("x.jpg")));
		assertEquals(2, terminal.run("structure", "C", "--conformers", "5"));
		assertEquals(0, terminal.run("bench", "view", "--frames", "1", "--triangles", "100", "--width", "40", "--height", "30"), terminal.err());
	}
}
