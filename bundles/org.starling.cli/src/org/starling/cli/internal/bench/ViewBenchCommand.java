package org.starling.cli.internal.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;
import org.starling.chemistry.geometry.Conformer3D;
import org.starling.chemistry.geometry.ConformerException;
import org.starling.chemistry.view3d.Camera;
import org.starling.chemistry.view3d.MoleculeScene;
import org.starling.chemistry.view3d.MoleculeStyle;
import org.starling.chemistry.view3d.Picture;
import org.starling.chemistry.view3d.Renderer;
import org.starling.chemistry.view3d.Rotation;
import org.starling.chemistry.view3d.Scene3D;
import org.starling.chemistry.view3d.Surface;
import org.starling.chemistry.view3d.ViewStyle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling bench view}: time of a picture of a molecule in space. */
@Command(name = "view", mixinStandardHelpOptions = true, description = "Processor time of a picture of tamoxifen (57 atoms) with two transparent"
		+ " surfaces that cut each other, turned from picture to picture.")
final class ViewBenchCommand implements Callable<Integer> {

	private static final String TAMOXIFEN = "CC/C(=C(\\c1ccccc1)/c1ccc(OCCN(C)C)cc1)/c1ccccc1";
	private static final double STEP = 0.05;

	@Spec
	private CommandSpec spec;

	@Option(names = "--width", description = "Pixels. Default: ${DEFAULT-VALUE}.", defaultValue = "800")
	private int width;

	@Option(names = "--height", description = "Pixels. Default: ${DEFAULT-VALUE}.", defaultValue = "600")
	private int height;

	@Option(names = "--triangles", description = "About as many in both surfaces. Default: ${DEFAULT-VALUE}.", defaultValue = "50000")
	private int triangles;

	@Option(names = "--frames", description = "Pictures. Default: ${DEFAULT-VALUE}.", defaultValue = "200")
	private int frames;

	@Override
	public Integer call() throws SmilesException, ConformerException {
		Structure structure = Conformer3D.of(Smiles.parse(TAMOXIFEN), 1);
		Scene3D atoms = MoleculeScene.of(structure, MoleculeStyle.BALLS_AND_STICKS);
		int rows = Math.max(2, (int) Math.round(Math.sqrt(triangles / 8.0)));
		Scene3D scene = triangles < 1 ? atoms
				: atoms.withSurfaces(List.of(sphere(new double[] { 1, 1, 1 }, 3, rows, 0x3060e0), sphere(new double[] { -2, 0, 0 }, 3.2, rows, 0xe05030)));
		PrintWriter out = spec.commandLine().getOut();
		out.println("atoms,triangles,width,height,first_ms,median_ms,p95_ms");
		double[] times = new double[Math.max(1, frames)];
		Picture picture = Picture.of(width, height);
		Camera camera = Camera.widest(scene, width, height);
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		double first = 0;
		for (int frame = 0; frame < times.length; frame++) {
			camera = camera.turned(Rotation.around(0, 1, 0, STEP));
			long start = threads.getCurrentThreadCpuTime();
			Renderer.paint(scene, camera, ViewStyle.LIGHT, picture);
			times[frame] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
			first = frame == 0 ? times[0] : first;
		}
		Arrays.sort(times);
		out.println(String.format(Locale.ROOT, "%d,%d,%d,%d,%.1f,%.1f,%.1f", scene.atoms().size(), scene.triangles(), width, height, first,
				times[times.length / 2], times[times.length * 95 / 100]));
		return 0;
	}

	private static Surface sphere(double[] centre, double radius, int rows, int rgb) {
		int columns = 2 * rows;
		float[] vertices = new float[3 * (rows + 1) * columns];
		float[] normals = new float[vertices.length];
		int[] corners = new int[6 * rows * columns];
		for (int v = 0; v < vertices.length; v += 3) {
			double polar = Math.PI * (v / 3 / columns) / rows;
			double around = 2 * Math.PI * (v / 3 % columns) / columns;
			double[] normal = { Math.sin(polar) * Math.cos(around), Math.sin(polar) * Math.sin(around), Math.cos(polar) };
			for (int k = 0; k < 3; k++) {
				normals[v + k] = (float) normal[k];
				vertices[v + k] = (float) (centre[k] + radius * normal[k]);
			}
		}
		for (int cell = 0; cell < rows * columns; cell++) {
			int next = cell % columns == columns - 1 ? cell + 1 - columns : cell + 1;
			int[] two = { cell, cell + columns, next, next, cell + columns, next + columns };
			System.arraycopy(two, 0, corners, 6 * cell, 6);
		}
		return new Surface(vertices, normals, corners, rgb, 0.5);
	}
}
