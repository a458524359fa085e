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
	private static final System.Logger LOG = System.getLogger(QuantizationCommands.class.getName());

	private QuantizationCommands() {
	}

	/** Adds them to the command line where the feature is installed. */
	public static void addTo(CommandLine line) {
		if (isInstalled(QuantizationCommands.class.getClassLoader())) {
			line.addSubcommand(new LcmsCommand()).addSubcommand(new AdcCommand()).addSubcommand(new EnergyCommand());
			line.getSubcommands().get("bench").addSubcommand(new LcmsBenchCommand());
		}
	}

	private static boolean isInstalled(ClassLoader loader) {
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
