package org.starling.nca;

import java.util.EnumSet;
import java.util.Set;

/** Parameters of all profiles with reasons, flags and the use of each sample. Immutable once the engine has returned it. */
public final class NcaResults {

	private static final Refusal[] REFUSALS = Refusal.values();
	private static final PointUse[] USES = PointUse.values();

	private final NcaColumns columns;
	private final NcaOptions options;
	private final double[] values;
	private final byte[] refusals;
	private final double[] partial;
	private final byte[] partialRefusals;
	private final int[] flags;
	private final byte[] uses;

	NcaResults(NcaColumns columns, NcaOptions options, double[] values, byte[] refusals, double[] partial, byte[] partialRefusals,
			int[] flags, byte[] uses) {
		this.columns = columns;
		this.options = options;
		this.values = values;
		this.refusals = refusals;
		this.partial = partial;
		this.partialRefusals = partialRefusals;
		this.flags = flags;
		this.uses = uses;
	}

	public int profiles() {
		return columns.profiles();
	}

	public NcaColumns columns() {
		return columns;
	}

	public NcaOptions options() {
		return options;
	}

	/** The value in the units of the columns; NaN when it is refused. */
	public double value(int profile, NcaParameter parameter) {
		return values[profile * NcaParameter.count() + parameter.ordinal()];
	}

	/** Why there is no value; {@code NONE} when there is one. */
	public Refusal refusal(int profile, NcaParameter parameter) {
		return REFUSALS[refusals[profile * NcaParameter.count() + parameter.ordinal()]];
	}

	/** Area over a window of the options; NaN when refused. */
	public double partialArea(int profile, int window) {
		return partial[profile * options.partialAreas().size() + window];
	}

	public Refusal partialRefusal(int profile, int window) {
		return REFUSALS[partialRefusals[profile * options.partialAreas().size() + window]];
	}

	public Set<NcaFlag> flags(int profile) {
		Set<NcaFlag> set = EnumSet.noneOf(NcaFlag.class);
		for (NcaFlag flag : NcaFlag.values()) {
			if (flag.in(flags[profile])) {
				set.add(flag);
			}
		}
		return set;
	}

	/** What became of a sample of the columns. */
	public PointUse use(int sample) {
		return USES[uses[sample]];
	}
}
