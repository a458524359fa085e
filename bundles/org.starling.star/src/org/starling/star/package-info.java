/**
 * Structure–tissue exposure/selectivity–activity relationship (STAR): compounds by potency, tissue exposure and selectivity, and their
 * class with its uncertainty. Source: D. Sun, W. Gao, H. Hu, S. Zhou, Acta Pharm Sin B 12 (2022) 3049–3062,
 * doi:10.1016/j.apsb.2022.02.002.
 */
package org.starling.star;
