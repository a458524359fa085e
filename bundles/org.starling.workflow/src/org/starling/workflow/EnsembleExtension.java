package org.starling.workflow;

import java.util.Map;

import org.starling.kinetics.ensemble.EnsembleResult;
import org.starling.tables.Table;

/** Tables that a kind of ensemble adds to its run. Called by one thread at a time. */
public interface EnsembleExtension {

	/** Adds nothing. */
	EnsembleExtension NONE = new EnsembleExtension() {

		@Override
		public void take(EnsembleResult result) {
			// nothing to gather
		}

		@Override
		public Map<String, Table> rows() {
			return Map.of();
		}

		@Override
		public Map<String, Table> whole() {
			return Map.of();
		}
	};

	/** Told of each run in the order of the indices. */
	void take(EnsembleResult result);

	/** Rows for tables that grow, since this was last asked; the same columns each time. */
	Map<String, Table> rows();

	/** Tables that are written once all runs are done. */
	Map<String, Table> whole();
}
