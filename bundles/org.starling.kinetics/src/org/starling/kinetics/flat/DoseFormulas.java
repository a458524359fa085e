package org.starling.kinetics.flat;

import java.util.stream.Stream;

import org.starling.kinetics.expression.Expression;

/**
 * What a species says of the doses into it, in the system's symbols; each null when it says nothing.
 *
 * @param lagTime         in the system's time unit
 * @param bioavailability fraction
 * @param rate            of infusions of modelled rate, substance per time
 * @param duration        of infusions of modelled duration
 */
public record DoseFormulas(Expression lagTime, Expression bioavailability, Expression rate, Expression duration) {

	/** Those that are stated. */
	public Stream<Expression> stated() {
		return Stream.of(lagTime, bioavailability, rate, duration).filter(e -> e != null);
	}
}
