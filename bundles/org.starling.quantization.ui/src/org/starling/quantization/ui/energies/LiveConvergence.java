package org.starling.quantization.ui.energies;

import java.util.ArrayList;
import java.util.List;

import org.starling.quantum.provider.EnergyMonitor;
import org.starling.runtime.jobs.MonitorContext;

/** What a calculation that is under way has told so far. Told on its thread, read on the UI thread. */
final class LiveConvergence implements EnergyMonitor {

	/** An iteration. */
	record Step(int number, double energy, double change, String rung) {
	}

	private final String calculation;
	private final MonitorContext context;
	private final Runnable told;
	private final List<Step> steps = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();

	/**
	 * @param calculation its id
	 * @param told        run on the thread of the calculation, often
	 */
	LiveConvergence(String calculation, MonitorContext context, Runnable told) {
		this.calculation = calculation;
		this.context = context;
		this.told = told;
	}

	String calculation() {
		return calculation;
	}

	@Override
	public synchronized void iteration(int n, double energy, double change, String rung) {
		steps.add(new Step(n, energy, change, rung));
		told.run();
	}

	@Override
	public synchronized void note(String line) {
		notes.add(line);
		context.task(line);
		told.run();
	}

	@Override
	public boolean cancelled() {
		return context.isCancelled();
	}

	synchronized List<Step> steps() {
		return List.copyOf(steps);
	}

	synchronized List<String> notes() {
		return List.copyOf(notes);
	}
}
