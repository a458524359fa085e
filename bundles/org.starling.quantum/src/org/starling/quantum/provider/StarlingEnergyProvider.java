package org.starling.quantum.provider;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.starling.quantum.Version;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.dispersion.Damping;
import org.starling.quantum.energy.Method;
import org.starling.quantum.qcschema.Batch;
import org.starling.quantum.qcschema.Driver;
import org.starling.quantum.scf.FieldListener;

import com.google.gson.JsonArray;

/** Our own engine. */
public final class StarlingEnergyProvider implements EnergyProvider {

	/** Stored in files. */
	public static final String ID = "starling";
	private static final String USUAL = "6-31G*";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String name() {
		return "Starling";
	}

	@Override
	public String description() {
		return "Fields of Hartree and Fock and of Kohn and Sham, and correlation on top of them, in pure Java; nothing to install."
				+ " T. Helgaker, P. Jorgensen, J. Olsen, Molecular Electronic-Structure Theory, Wiley 2000";
	}

	@Override
	public String version() {
		return Version.TEXT;
	}

	@Override
	public Set<Driver> drivers() {
		return EnumSet.allOf(Driver.class);
	}

	@Override
	public List<String> methods() {
		return Stream.of(Method.values()).map(Method::id).flatMap(id -> Damping.of(id).isPresent() ? Stream.of(id, id + "-d3bj") : Stream.of(id)).toList();
	}

	@Override
	public List<String> bases() {
		List<String> names = new ArrayList<>(BasisLibrary.names());
		names.remove(USUAL);
		names.addFirst(USUAL);
		return names;
	}

	@Override
	public EnergyOutcome run(EnergyProblem problem, EnergyMonitor monitor) {
		try (CancelWatch watch = new CancelWatch(monitor)) {
			JsonArray answers = FieldListener.listening((number, energy, change, _, rung) -> {
				watch.check();
				monitor.iteration(number, energy, change, rung);
			}, () -> Batch.run(problem.request().toString(), (_, _) -> {
				// one request, whose answer is returned
			}, monitor::field, monitor::note));
			return EnergyOutcome.of(answers.get(0).getAsJsonObject());
		} catch (CancellationException e) {
			return EnergyOutcome.failed(problem, EnergyOutcome.Status.CANCELLED, e.getMessage());
		}
	}
}
