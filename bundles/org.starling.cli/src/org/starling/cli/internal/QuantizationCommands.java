package org.starling.cli.internal;

import java.util.List;

import org.starling.cli.internal.adc.AdcCommand;
import org.starling.cli.internal.bench.LcmsBenchCommand;
import org.starling.cli.internal.energy.EnergyCommand;
import org.starling.cli.internal.lcms.LcmsCommand;

import picocli.CommandLine;

/**
 * Commands of the feature {@code quantization}, which a product may lack: instruments' files, converters, quantum energies. They are there
 * when all of its bundles are.
 */
public final class QuantizationCommands {

	/** A class of each bundle of the feature. */
	private static final List<String> PROBES = List.of("org.starling.lcms.RunReader", "org.starling.adc.Converter",
			"org.starling.quantization.RunImport", "org.starling.quantum.ci.FullInteraction");
	private static final List<String> NAMES = List.of("lcms", "adc", "energy");
	private static final String BENCH = "bench";
	private static final System.Logger LOG = System.getLogger(QuantizationCommands.class.getName());

	private QuantizationCommands() {
	}

	/**
	 * Adds one of them.
	 *
	 * @param arguments all of the command line's, the name first; none for the help
	 * @return whether there is one of this name
	 */
	static boolean add(CommandLine line, String name, String... arguments) {
		boolean known = NAMES.contains(name) && isInstalled();
		if (known) {
			line.addSubcommand(name, create(name, arguments));
		}
		return known;
	}

	/** Adds all of them, and what they add to other commands. */
	static void addAll(CommandLine line) {
		for (String name : NAMES) {
			add(line, name);
		}
		addFurther(line, BENCH);
	}

	/** Adds what they add to another command, which is there already. */
	static void addFurther(CommandLine line, String name) {
		if (name.equals(BENCH) && isInstalled()) {
			line.getSubcommands().get(BENCH).addSubcommand(new LcmsBenchCommand());
		}
	}

	private static Object create(String name, String... arguments) {
		return switch (name) {
		case "lcms" -> new LcmsCommand();
		case "adc" -> new AdcCommand();
		default -> EnergyCommand.line(arguments);
		};
	}

	/** Whether all bundles of the feature are there. */
	public static boolean isInstalled() {
		ClassLoader loader = QuantizationCommands.class.getClassLoader();
		for (String probe : PROBES) {
			try {
				Class.forName(probe, false, loader);
			} catch (ClassNotFoundException e) {
				LOG.log(System.Logger.Level.DEBUG, "the feature quantization is not installed", e);
				return false;
			}
		}
		return true;
	}
}
