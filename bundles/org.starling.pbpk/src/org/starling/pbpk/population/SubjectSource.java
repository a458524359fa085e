package org.starling.pbpk.population;

/** The subjects of a population, by index. Implementations are thread-safe and give the same subject each time. */
public interface SubjectSource {

	int size();

	/**
	 * @param index from 0
	 * @throws org.starling.kinetics.ensemble.RefusedVariantException when there is no such subject although there should be: why, and
	 *                                                                where
	 */
	VirtualSubject subject(int index);
}
