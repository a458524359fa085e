package org.starling.cli.internal.energy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.starling.files.AtomicFile;
import org.starling.quantum.energy.EnergyResult;
import org.starling.quantum.interchange.CubeFile;
import org.starling.quantum.interchange.FcidumpFile;
import org.starling.quantum.interchange.MoldenFile;
import org.starling.quantum.interchange.VolumeGrid;
import org.starling.quantum.interchange.Volumes;
import org.starling.quantum.scf.ScfResult;

import picocli.CommandLine.Option;

/** Files for other programs beside the energy of one molecule. */
final class OutputOptions {

	/** Space around the nuclei in bohr. */
	private static final double MARGIN = 6;

	@Option(names = "--molden", paramLabel = "FILE", description = "Basis and orbitals as a Molden file.")
	private Path molden;

	@Option(names = "--fcidump", paramLabel = "FILE", description = "Integrals over all orbitals as an FCIDUMP; such a file in place of a molecule gives"
			+ " its full interaction.")
	private Path fcidump;

	@Option(names = "--cube", paramLabel = "WHAT=FILE", description = "A cube file of homo, lumo, density, potential or an orbital by its number from"
			+ " 1; several times for several.")
	private Map<String, Path> cubes = new LinkedHashMap<>();

	@Option(names = "--spacing", paramLabel = "BOHR", description = "Distance of the points of cube files. Default: 0.25.")
	private double spacing = 0.25;

	/** Writes what was asked for. */
	void write(EnergyResult result) {
		try {
			ScfResult field = result.field();
			if (molden != null) {
				file(molden, out -> MoldenFile.write(field, out));
			}
			if (fcidump != null) {
				file(fcidump, out -> FcidumpFile.write(field, out));
			}
			for (Map.Entry<String, Path> cube : cubes.entrySet()) {
				VolumeGrid grid = VolumeGrid.around(field.geometry(), spacing, MARGIN);
				double[] values = Volumes.named(cube.getKey(), field, grid);
				file(cube.getValue(), out -> CubeFile.write(field.geometry(), grid, values, cube.getKey() + " in atomic units", result.description(),
						out));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private interface Writer {

		void write(Appendable out) throws IOException;
	}

	private static void file(Path file, Writer writer) throws IOException {
		StringBuilder text = new StringBuilder();
		writer.write(text);
		AtomicFile.write(file, text.toString().getBytes(StandardCharsets.US_ASCII));
	}
}
