package org.starling.pbpk.partition;

import java.util.List;
import java.util.stream.Collectors;

import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;

/** The methods that predict partition coefficients of tissues, by id. */
public final class PartitionMethods {

	private static final List<PartitionMethod> ALL = List.of(PoulinTheil.original(), PoulinTheil.berezhkovskiy(),
			new RodgersRowland(), new Schmitt(), new PkSimStandard(),
			new Consensus(new RodgersRowland(), new Schmitt(), PoulinTheil.berezhkovskiy()), new Calibrated());

	private PartitionMethods() {
	}

	/** In the order that tables and charts show them; unmodifiable. */
	public static List<PartitionMethod> all() {
		return ALL;
	}

	/** @throws PbpkException when there is no such method */
	public static PartitionMethod byId(String id) {
		return ALL.stream().filter(m -> m.id().equals(id)).findFirst()
				.orElseThrow(() -> new PbpkException(new PbpkProblem("\"" + id + "\"", "method", "is no method of partition coefficients",
						"choose one of " + ALL.stream().map(PartitionMethod::id).collect(Collectors.joining(", ")))));
	}
}
