package org.starling.quantization.energies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.starling.chemistry.Atom;
import org.starling.chemistry.Structure;
import org.starling.chemistry.view3d.MoleculeScene;
import org.starling.chemistry.view3d.MoleculeStyle;
import org.starling.chemistry.view3d.Scene3D;
import org.starling.chemistry.view3d.Surface;
import org.starling.quantum.Constants;
import org.starling.quantum.Element;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.interchange.VolumeGrid;
import org.starling.quantum.interchange.Volumes;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.scf.Orbitals;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.ScfResult;
import org.starling.quantum.surface.Isosurface;
import org.starling.quantum.surface.TriangleMesh;
import org.starling.results.RunStore;
import org.starling.tables.Table;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Orbitals that a run kept, to be looked at in space: all occupied ones and the lowest empty ones. Immutable.
 *
 * @param field with the orbitals that were kept alone
 */
public record StoredOrbitals(ScfResult field) {

	/** Electrons per cubic bohr around which a molecule is drawn (R. F. W. Bader et al., J Am Chem Soc 109 (1987) 7968). */
	public static final double DENSITY = 0.002;
	/** Amplitude, in bohr^(-3/2), around which an orbital is drawn. */
	public static final double AMPLITUDE = 0.04;

	private static final double MARGIN = 6;
	private static final int POINTS = 60;
	private static final double LEAST_STEP = 0.22;

	/**
	 * Reads a run on the calling thread.
	 *
	 * @return null when it kept no orbitals, as those of other programs
	 * @throws IOException when the run can't be read
	 */
	public static StoredOrbitals read(RunStore store, StoredEnergy energy) throws IOException {
		if (store.record(energy.runId()).table(StoredEnergies.COEFFICIENTS).isEmpty()) {
			return null;
		}
		JsonObject answer = JsonParser.parseString(store.read(energy.runId(), StoredEnergies.MESSAGES).texts("answer").value(0)).getAsJsonObject();
		EnergyProblem problem = EnergyProblem.read(answer);
		Boolean spherical = problem.keywords().has("puream") ? Boolean.valueOf(problem.keywords().get("puream").getAsString()) : null;
		BasisSet basis = BasisLibrary.basis(problem.basis(), problem.geometry(), spherical);
		Table coefficients = store.read(energy.runId(), StoredEnergies.COEFFICIENTS);
		Table levels = store.read(energy.runId(), StoredEnergies.ORBITALS);
		boolean restricted = coefficients.rows() > 0 && coefficients.texts("spin").value(0).equals("both");
		int n = basis.functions();
		Geometry geometry = problem.geometry();
		Orbitals up = orbitals(coefficients, levels, restricted ? "both" : "up", n, geometry.alpha());
		Orbitals down = restricted ? new Orbitals(up.coefficients(), up.energies(), geometry.beta())
				: orbitals(coefficients, levels, "down", n, geometry.beta());
		return new StoredOrbitals(new ScfResult(geometry, basis, restricted ? Reference.RHF : Reference.UHF, true, energy.energy(), 0, 0, up, down, 0, 0,
				List.of()));
	}

	private static Orbitals orbitals(Table coefficients, Table levels, String spin, int functions, int occupied) {
		int first = 0;
		while (first < coefficients.rows() && !coefficients.texts("spin").value(first).equals(spin)) {
			first++;
		}
		int count = 0;
		for (int row = first; row < coefficients.rows() && coefficients.texts("spin").value(row).equals(spin); row++) {
			count++;
		}
		double[] values = coefficients.numbers("coefficient").values();
		int size = count / functions;
		DMatrixRMaj matrix = new DMatrixRMaj(functions, size);
		for (int k = 0; k < size; k++) {
			for (int f = 0; f < functions; f++) {
				matrix.set(f, k, values[first + k * functions + f]);
			}
		}
		double[] energies = new double[size];
		for (int row = 0, k = 0; row < levels.rows() && k < size; row++) {
			if (levels.texts("spin").value(row).equals(spin)) {
				energies[k++] = levels.numbers("energy").value(row);
			}
		}
		return new Orbitals(matrix, energies, occupied);
	}

	/** How many orbitals of a spin were kept, the lowest ones. @param spin {@code down}, or any other text for spin up */
	public int kept(String spin) {
		return (spin.equals("down") ? field.beta() : field.alpha()).size();
	}

	/** The molecule, its atoms where they were calculated. */
	public Scene3D molecule() {
		Geometry geometry = field.geometry();
		List<Atom> atoms = new ArrayList<>();
		double[][] places = new double[geometry.atoms()][3];
		for (int a = 0; a < geometry.atoms(); a++) {
			atoms.add(Atom.of(Element.symbol(geometry.number(a))));
			for (int k = 0; k < 3; k++) {
				places[a][k] = geometry.at(a, k) * Constants.ANGSTROM;
			}
		}
		return MoleculeScene.of(Structure.of("", atoms, List.of(), List.of(), List.of()).withCoordinates3D(places), MoleculeStyle.BALLS_AND_STICKS);
	}

	/**
	 * Lobes of an orbital, on the calling thread, which an interrupt stops.
	 *
	 * @param spin     {@code down}, or any other text for spin up
	 * @param number   from 1
	 * @param positive colour of the lobe with positive sign, {@code 0xRRGGBB}
	 * @throws IllegalArgumentException when the orbital was not kept
	 */
	public List<Surface> orbital(String spin, int number, int positive, int negative) {
		VolumeGrid grid = grid();
		return Isosurface.lobes(grid, Volumes.orbital(field, spin.equals("down") ? field.beta() : field.alpha(), number - 1, grid), AMPLITUDE, positive,
				negative, 0.72);
	}

	/** Where the density of electrons is {@link #DENSITY}, on the calling thread, which an interrupt stops. */
	public List<Surface> density(int rgb) {
		VolumeGrid grid = grid();
		TriangleMesh mesh = Isosurface.above(grid, Volumes.named("density", field, grid), DENSITY);
		return mesh.size() == 0 ? List.of() : List.of(mesh.surface(rgb, 0.4));
	}

	/** Some sixty points along the longest side. */
	private VolumeGrid grid() {
		Geometry geometry = field.geometry();
		double longest = 0;
		for (int k = 0; k < 3; k++) {
			double least = Double.POSITIVE_INFINITY;
			double most = Double.NEGATIVE_INFINITY;
			for (int a = 0; a < geometry.atoms(); a++) {
				least = Math.min(least, geometry.at(a, k));
				most = Math.max(most, geometry.at(a, k));
			}
			longest = Math.max(longest, most - least);
		}
		return VolumeGrid.around(geometry, Math.max(LEAST_STEP, (longest + 2 * MARGIN) / POINTS), MARGIN);
	}
}
