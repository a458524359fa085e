package org.starling.tables.events;

import java.util.Map;

/**
 * One row of an event table, in the table's units.
 *
 * @param line        line of the file, from 1
 * @param subject     ID
 * @param time        TIME
 * @param kind        EVID
 * @param amount      AMT; 0 when it is missing
 * @param rate        RATE: 0 a bolus, positive an infusion, -1 modelled rate, -2 modelled duration
 * @param compartment CMT: a number from 1 or a name; empty when it is missing
 * @param additional  ADDL
 * @param interval    II
 * @param steadyState SS: 0 none, 1 the steady state replaces what is there, 2 it is added
 * @param covariates  numbers of the other columns by heading; those missing in this row are left out
 */
public record EventRecord(long line, String subject, double time, Kind kind, double amount, double rate, String compartment,
		int additional, double interval, int steadyState, Map<String, Double> covariates) {

	/** What a row says, in the order of EVID. */
	public enum Kind {
		OBSERVATION, DOSE, OTHER, RESET, RESET_AND_DOSE;

		/** Whether something is given. */
		public boolean isDose() {
			return this == DOSE || this == RESET_AND_DOSE;
		}
	}

	public EventRecord {
		covariates = Map.copyOf(covariates);
	}
}
