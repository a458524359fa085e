package org.starling.nca;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.starling.tables.Table;

/** Phoenix WinNonlin's own output for the theophylline data of Boeckmann, Sheiner and Beal, 320 mg by mouth. */
class PhoenixTheophyllineTest {

	private static final Map<String, NcaParameter> COLUMNS = Map.ofEntries(Map.entry("Rsq", NcaParameter.R2),
			Map.entry("Rsq_adjusted", NcaParameter.R2_ADJUSTED), Map.entry("Corr_XY", NcaParameter.CORRELATION),
			Map.entry("No_points_lambda_z", NcaParameter.LAMBDA_Z_POINTS), Map.entry("Lambda_z", NcaParameter.LAMBDA_Z),
			Map.entry("Lambda_z_lower", NcaParameter.LAMBDA_Z_LOWER), Map.entry("Lambda_z_upper", NcaParameter.LAMBDA_Z_UPPER),
			Map.entry("HL_Lambda_z", NcaParameter.HALF_LIFE), Map.entry("Tlag", NcaParameter.TLAG), Map.entry("Tmax", NcaParameter.TMAX),
			Map.entry("Cmax", NcaParameter.CMAX), Map.entry("Cmax_D", NcaParameter.CMAX_D), Map.entry("Tlast", NcaParameter.TLAST),
			Map.entry("Clast", NcaParameter.CLAST), Map.entry("AUClast", NcaParameter.AUC_LAST), Map.entry("AUCall", NcaParameter.AUC_ALL),
			Map.entry("AUCINF_obs", NcaParameter.AUC_INF_OBS), Map.entry("AUCINF_D_obs", NcaParameter.AUC_INF_OBS_D),
			Map.entry("AUC_%Extrap_obs", NcaParameter.AUC_EXTRAPOLATED_OBS), Map.entry("Vz_F_obs", NcaParameter.VZ_OBS),
			Map.entry("Cl_F_obs", NcaParameter.CL_OBS), Map.entry("AUCINF_pred", NcaParameter.AUC_INF_PRED),
			Map.entry("AUCINF_D_pred", NcaParameter.AUC_INF_PRED_D), Map.entry("AUC_%Extrap_pred", NcaParameter.AUC_EXTRAPOLATED_PRED),
			Map.entry("Vz_F_pred", NcaParameter.VZ_PRED), Map.entry("Cl_F_pred", NcaParameter.CL_PRED),
			Map.entry("AUMClast", NcaParameter.AUMC_LAST), Map.entry("AUMCINF_obs", NcaParameter.AUMC_INF_OBS),
			Map.entry("AUMC_%Extrap_obs", NcaParameter.AUMC_EXTRAPOLATED_OBS), Map.entry("AUMCINF_pred", NcaParameter.AUMC_INF_PRED),
			Map.entry("AUMC_%Extrap_pred", NcaParameter.AUMC_EXTRAPOLATED_PRED), Map.entry("MRTlast", NcaParameter.MRT_LAST),
			Map.entry("MRTINF_obs", NcaParameter.MRT_INF_OBS), Map.entry("MRTINF_pred", NcaParameter.MRT_INF_PRED));

	@Test
	void equalsPhoenixInEveryDigitThatItPrints() throws IOException {
		Table phoenix = ReferenceProfiles.table("nca/phoenix_Theoph_linear.csv");
		NcaResults results = NcaEngine.analyse(ReferenceProfiles.columns(ReferenceProfiles.table("nca/Theoph.csv"), "Time",
				Dosing.single(Route.EXTRAVASCULAR, 320)), NcaOptions.DEFAULT);
		assertEquals(12, results.profiles());
		assertEquals(phoenix.columns().size() - 1, COLUMNS.size());
		COLUMNS.forEach((column, parameter) -> {
			for (int p = 0; p < 12; p++) {
				String printed = phoenix.column(column).text(p);
				double expected = phoenix.numbers(column).value(p);
				int decimals = printed.contains(".") ? printed.length() - printed.indexOf('.') - 1 : 0;
				double lastDigit = 0.5001 * Math.pow(10, -decimals) + 1e-9 * Math.abs(expected);
				assertEquals(expected, results.value(p, parameter), lastDigit, "subject " + (p + 1) + " " + column);
			}
		});
	}
}
