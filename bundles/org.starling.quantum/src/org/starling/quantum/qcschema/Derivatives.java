package org.starling.quantum.qcschema;

import java.util.Locale;
import java.util.function.Consumer;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.energy.EnergyResult;
import org.starling.quantum.energy.GradientResult;
import org.starling.quantum.energy.ModelSurface;
import org.starling.quantum.optimize.Convergence;
import org.starling.quantum.optimize.Optimization;
import org.starling.quantum.optimize.Optimizer;
import org.starling.quantum.vibration.Hessian;
import org.starling.quantum.vibration.NormalModes;
import org.starling.quantum.vibration.Thermochemistry;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Answers to what goes beyond an energy. Stateless. */
final class Derivatives {

	/** Largest component of the gradient, in hartree per bohr, of a geometry whose frequencies mean something. */
	private static final double STATIONARY = 1e-3;

	private Derivatives() {
	}

	/** @param results is told the energy with all that belongs to it */
	static JsonObject gradient(JsonObject request, AtomicInput input, Consumer<EnergyResult> results) {
		return gradient(request, input, new ModelSurface(input.model()).result(input.geometry()), results);
	}

	private static JsonObject gradient(JsonObject request, AtomicInput input, GradientResult gradient, Consumer<EnergyResult> results) {
		results.accept(gradient.energy());
		JsonObject answer = Batch.result(request, input, gradient.energy());
		answer.add("return_result", Batch.array(gradient.gradient()));
		JsonObject properties = answer.getAsJsonObject("properties");
		properties.add("return_gradient", Batch.array(gradient.gradient()));
		properties.add("scf_total_gradient", Batch.array(gradient.gradient()));
		return answer;
	}

	/**
	 * The answer has the last geometry as its molecule.
	 *
	 * @param results is told the last energy with all that belongs to it
	 * @param notes   is told each geometry on a line
	 * @throws IllegalStateException when the criterion is not met
	 */
	static JsonObject optimized(JsonObject request, AtomicInput input, Consumer<EnergyResult> results, Consumer<String> notes) {
		ModelSurface surface = new ModelSurface(input.model());
		Task task = input.task();
		int[] number = new int[1];
		Optimization found = new Optimizer(surface, task.criterion(), task.geometries(), step -> notes.accept(line(++number[0], step)),
				task.held())
				.run(input.geometry());
		JsonObject changed = request.deepCopy();
		changed.getAsJsonObject("molecule").add("geometry", Batch.array(found.geometry().coordinates()));
		if (!found.converged()) {
			throw new Unfinished("the geometry is " + found.message(), changed.getAsJsonObject("molecule"));
		}
		JsonObject answer = gradient(changed, new AtomicInput(found.geometry(), input.model(), task, input.further()), surface.result(found.geometry()), results);
		answer.addProperty("return_result", found.point().energy());
		JsonObject extras = answer.getAsJsonObject("extras");
		extras.add("initial_geometry", Batch.array(input.geometry().coordinates()));
		extras.addProperty("optimization", found.message());
		extras.add("optimization_energies", Batch.array(found.steps().stream().mapToDouble(Optimization.Step::energy).toArray()));
		return answer;
	}

	private static String line(int number, Optimization.Step step) {
		String change = Double.isNaN(step.change()) ? "" : String.format(Locale.ROOT, ", change %9.2e", step.change());
		return String.format(Locale.ROOT, "geometry %d: %.8f hartree%s, gradient %.1e hartree/bohr, next step %.1e bohr", number, step.energy(), change,
				step.maxForce(), step.maxStep());
	}

	/** An optimisation that did not get to its end, with the molecule as it was left. */
	static final class Unfinished extends IllegalStateException {

		private static final long serialVersionUID = 1L;

		private final transient JsonObject molecule;

		Unfinished(String message, JsonObject molecule) {
			super(message);
			this.molecule = molecule;
		}

		JsonObject molecule() {
			return molecule;
		}
	}

	/**
	 * @param results is told the energy with all that belongs to it
	 * @param notes   is told how far it is
	 */
	static JsonObject vibrations(JsonObject request, AtomicInput input, Consumer<EnergyResult> results, Consumer<String> notes) {
		ModelSurface surface = new ModelSurface(input.model());
		GradientResult here = surface.result(input.geometry());
		int all = Hessian.gradients(input.geometry());
		DMatrixRMaj hessian = Hessian.of(input.geometry(), surface, done -> notes.accept("gradient " + done + " of " + all));
		NormalModes modes = NormalModes.of(input.geometry(), hessian);
		JsonObject answer = gradient(request, input, here, results);
		answer.add("return_result", Batch.array(input.task().driver() == Driver.HESSIAN ? hessian.data : modes.wavenumbers()));
		answer.getAsJsonObject("properties").add("return_hessian", Batch.array(hessian.data));
		JsonObject extras = answer.getAsJsonObject("extras");
		extras.add("wavenumbers", Batch.array(modes.wavenumbers()));
		extras.add("reduced_masses", Batch.array(modes.reducedMasses()));
		JsonArray displacements = new JsonArray();
		for (double[] one : modes.displacements()) {
			displacements.add(Batch.array(one));
		}
		extras.add("normal_modes", displacements);
		double force = Convergence.largest(here.gradient());
		if (force > STATIONARY) {
			extras.addProperty("note", String.format(Locale.ROOT, "the geometry is not stationary: the gradient's largest component is %.1e hartree per"
					+ " bohr. Frequencies mean something where it is below %.0e; optimise first", force, STATIONARY));
		} else if (modes.imaginary() > 0) {
			extras.addProperty("note", modes.imaginary() + (modes.imaginary() == 1 ? " imaginary vibration: a transition state"
					: " imaginary vibrations: a saddle point") + ", no minimum");
		}
		extras.add("thermochemistry", thermochemistry(Thermochemistry.of(input.geometry(), modes.wavenumbers(), input.task().temperature(),
				input.task().pressure(), input.task().symmetryNumber()), here.energy().energy()));
		return answer;
	}

	private static JsonObject thermochemistry(Thermochemistry t, double energy) {
		JsonObject json = new JsonObject();
		json.addProperty("temperature_kelvin", t.temperature());
		json.addProperty("pressure_pascal", t.pressure());
		json.addProperty("symmetry_number", t.symmetryNumber());
		json.addProperty("zero_point_energy", t.zeroPoint());
		json.addProperty("energy", energy + t.energy());
		json.addProperty("enthalpy", energy + t.enthalpy());
		json.addProperty("free_energy", energy + t.freeEnergy());
		json.addProperty("entropy_per_kelvin", t.entropy());
		json.addProperty("heat_capacity_per_kelvin", t.heatCapacity());
		return json;
	}
}
