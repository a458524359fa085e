package org.starling.quantum.provider;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.starling.quantum.qcschema.Driver;

/**
 * Calculates energies of molecules by one program or model. Found by {@link java.util.ServiceLoader} on a plain class path and by the extension
 * point {@code org.starling.quantization.energyProviders} in the workbench; every provider passes the contract test of
 * {@code org.starling.quantum.tck}. Stateless and thread-safe: one object serves all calculations at once.
 */
public interface EnergyProvider {

	/** Stable id, stored in files: lower-case words joined by hyphens. */
	String id();

	/** Name for a person. */
	String name();

	/** What it is and is for, with the paper that it follows. */
	String description();

	/** Version of the program or model that does the work, part of each result's method string; raise it whenever numbers change. */
	String version();

	/** What it can calculate; {@link Driver#ENERGY} is always there. */
	Set<Driver> drivers();

	/** Methods as {@link EnergyProblem#method()} has them, the usual one first. Others are refused, unless the program has more than it can list. */
	List<String> methods();

	/** Basis sets that are offered to people, the usual one first; empty when the methods take none. */
	List<String> bases();

	/** Why it can't calculate on this computer, and what to do about it; empty when it can. Answers at once. */
	default Optional<String> unavailable() {
		return Optional.empty();
	}

	/**
	 * Calculates on the calling thread. What can't be done is an outcome with its status and a message, never a number; exceptions are for bugs.
	 *
	 * @param monitor is told how far it is, on the calling thread, and is asked from any thread whether to go on
	 * @return within a second or so of {@link EnergyMonitor#cancelled()}, with the status {@link EnergyOutcome.Status#CANCELLED}
	 */
	EnergyOutcome run(EnergyProblem problem, EnergyMonitor monitor);
}
