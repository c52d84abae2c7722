import java.util.*;

/** Large frames: more than 256 local variables and wide instructions, arguments of every kind up to 255 words, deep expressions, long switches, big arrays of constants, methods of some thousand instructions. */
public class ManyLocals {
    static String locals(int p0, long p1, double p2) {
        int v0 = p0 + 0;
        long v1 = p1 * 1;
        float v2 = 2.5f + p0;
        double v3 = p2 * 3;
        String v4 = "s4" + p0;
        int v5 = p0 + 5;
        long v6 = p1 * 6;
        float v7 = 7.5f + p0;
        double v8 = p2 * 8;
        String v9 = "s9" + p0;
        int v10 = p0 + 10;
        long v11 = p1 * 11;
        float v12 = 12.5f + p0;
        double v13 = p2 * 13;
        String v14 = "s14" + p0;
        int v15 = p0 + 15;
        long v16 = p1 * 16;
        float v17 = 17.5f + p0;
        double v18 = p2 * 18;
        String v19 = "s19" + p0;
        int v20 = p0 + 20;
        long v21 = p1 * 21;
        float v22 = 22.5f + p0;
        double v23 = p2 * 23;
        String v24 = "s24" + p0;
        int v25 = p0 + 25;
        long v26 = p1 * 26;
        float v27 = 27.5f + p0;
        double v28 = p2 * 28;
        String v29 = "s29" + p0;
        int v30 = p0 + 30;
        long v31 = p1 * 31;
        float v32 = 32.5f + p0;
        double v33 = p2 * 33;
        String v34 = "s34" + p0;
        int v35 = p0 + 35;
        long v36 = p1 * 36;
        float v37 = 37.5f + p0;
        double v38 = p2 * 38;
        String v39 = "s39" + p0;
        int v40 = p0 + 40;
        long v41 = p1 * 41;
        float v42 = 42.5f + p0;
        double v43 = p2 * 43;
        String v44 = "s44" + p0;
        int v45 = p0 + 45;
        long v46 = p1 * 46;
        float v47 = 47.5f + p0;
        double v48 = p2 * 48;
        String v49 = "s49" + p0;
        int v50 = p0 + 50;
        long v51 = p1 * 51;
        float v52 = 52.5f + p0;
        double v53 = p2 * 53;
        String v54 = "s54" + p0;
        int v55 = p0 + 55;
        long v56 = p1 * 56;
        float v57 = 57.5f + p0;
        double v58 = p2 * 58;
        String v59 = "s59" + p0;
        int v60 = p0 + 60;
        long v61 = p1 * 61;
        float v62 = 62.5f + p0;
        double v63 = p2 * 63;
        String v64 = "s64" + p0;
        int v65 = p0 + 65;
        long v66 = p1 * 66;
        float v67 = 67.5f + p0;
        double v68 = p2 * 68;
        String v69 = "s69" + p0;
        int v70 = p0 + 70;
        long v71 = p1 * 71;
        float v72 = 72.5f + p0;
        double v73 = p2 * 73;
        String v74 = "s74" + p0;
        int v75 = p0 + 75;
        long v76 = p1 * 76;
        float v77 = 77.5f + p0;
        double v78 = p2 * 78;
        String v79 = "s79" + p0;
        int v80 = p0 + 80;
        long v81 = p1 * 81;
        float v82 = 82.5f + p0;
        double v83 = p2 * 83;
        String v84 = "s84" + p0;
        int v85 = p0 + 85;
        long v86 = p1 * 86;
        float v87 = 87.5f + p0;
        double v88 = p2 * 88;
        String v89 = "s89" + p0;
        int v90 = p0 + 90;
        long v91 = p1 * 91;
        float v92 = 92.5f + p0;
        double v93 = p2 * 93;
        String v94 = "s94" + p0;
        int v95 = p0 + 95;
        long v96 = p1 * 96;
        float v97 = 97.5f + p0;
        double v98 = p2 * 98;
        String v99 = "s99" + p0;
        int v100 = p0 + 100;
        long v101 = p1 * 101;
        float v102 = 102.5f + p0;
        double v103 = p2 * 103;
        String v104 = "s104" + p0;
        int v105 = p0 + 105;
        long v106 = p1 * 106;
        float v107 = 107.5f + p0;
        double v108 = p2 * 108;
        String v109 = "s109" + p0;
        int v110 = p0 + 110;
        long v111 = p1 * 111;
        float v112 = 112.5f + p0;
        double v113 = p2 * 113;
        String v114 = "s114" + p0;
        int v115 = p0 + 115;
        long v116 = p1 * 116;
        float v117 = 117.5f + p0;
        double v118 = p2 * 118;
        String v119 = "s119" + p0;
        int v120 = p0 + 120;
        long v121 = p1 * 121;
        float v122 = 122.5f + p0;
        double v123 = p2 * 123;
        String v124 = "s124" + p0;
        int v125 = p0 + 125;
        long v126 = p1 * 126;
        float v127 = 127.5f + p0;
        double v128 = p2 * 128;
        String v129 = "s129" + p0;
        int v130 = p0 + 130;
        long v131 = p1 * 131;
        float v132 = 132.5f + p0;
        double v133 = p2 * 133;
        String v134 = "s134" + p0;
        int v135 = p0 + 135;
        long v136 = p1 * 136;
        float v137 = 137.5f + p0;
        double v138 = p2 * 138;
        String v139 = "s139" + p0;
        int v140 = p0 + 140;
        long v141 = p1 * 141;
        float v142 = 142.5f + p0;
        double v143 = p2 * 143;
        String v144 = "s144" + p0;
        int v145 = p0 + 145;
        long v146 = p1 * 146;
        float v147 = 147.5f + p0;
        double v148 = p2 * 148;
        String v149 = "s149" + p0;
        int v150 = p0 + 150;
        long v151 = p1 * 151;
        float v152 = 152.5f + p0;
        double v153 = p2 * 153;
        String v154 = "s154" + p0;
        int v155 = p0 + 155;
        long v156 = p1 * 156;
        float v157 = 157.5f + p0;
        double v158 = p2 * 158;
        String v159 = "s159" + p0;
        int v160 = p0 + 160;
        long v161 = p1 * 161;
        float v162 = 162.5f + p0;
        double v163 = p2 * 163;
        String v164 = "s164" + p0;
        int v165 = p0 + 165;
        long v166 = p1 * 166;
        float v167 = 167.5f + p0;
        double v168 = p2 * 168;
        String v169 = "s169" + p0;
        int v170 = p0 + 170;
        long v171 = p1 * 171;
        float v172 = 172.5f + p0;
        double v173 = p2 * 173;
        String v174 = "s174" + p0;
        int v175 = p0 + 175;
        long v176 = p1 * 176;
        float v177 = 177.5f + p0;
        double v178 = p2 * 178;
        String v179 = "s179" + p0;
        int v180 = p0 + 180;
        long v181 = p1 * 181;
        float v182 = 182.5f + p0;
        double v183 = p2 * 183;
        String v184 = "s184" + p0;
        int v185 = p0 + 185;
        long v186 = p1 * 186;
        float v187 = 187.5f + p0;
        double v188 = p2 * 188;
        String v189 = "s189" + p0;
        int v190 = p0 + 190;
        long v191 = p1 * 191;
        float v192 = 192.5f + p0;
        double v193 = p2 * 193;
        String v194 = "s194" + p0;
        int v195 = p0 + 195;
        long v196 = p1 * 196;
        float v197 = 197.5f + p0;
        double v198 = p2 * 198;
        String v199 = "s199" + p0;
        int v200 = p0 + 200;
        long v201 = p1 * 201;
        float v202 = 202.5f + p0;
        double v203 = p2 * 203;
        String v204 = "s204" + p0;
        int v205 = p0 + 205;
        long v206 = p1 * 206;
        float v207 = 207.5f + p0;
        double v208 = p2 * 208;
        String v209 = "s209" + p0;
        int v210 = p0 + 210;
        long v211 = p1 * 211;
        float v212 = 212.5f + p0;
        double v213 = p2 * 213;
        String v214 = "s214" + p0;
        int v215 = p0 + 215;
        long v216 = p1 * 216;
        float v217 = 217.5f + p0;
        double v218 = p2 * 218;
        String v219 = "s219" + p0;
        int v220 = p0 + 220;
        long v221 = p1 * 221;
        float v222 = 222.5f + p0;
        double v223 = p2 * 223;
        String v224 = "s224" + p0;
        int v225 = p0 + 225;
        long v226 = p1 * 226;
        float v227 = 227.5f + p0;
        double v228 = p2 * 228;
        String v229 = "s229" + p0;
        int v230 = p0 + 230;
        long v231 = p1 * 231;
        float v232 = 232.5f + p0;
        double v233 = p2 * 233;
        String v234 = "s234" + p0;
        int v235 = p0 + 235;
        long v236 = p1 * 236;
        float v237 = 237.5f + p0;
        double v238 = p2 * 238;
        String v239 = "s239" + p0;
        int v240 = p0 + 240;
        long v241 = p1 * 241;
        float v242 = 242.5f + p0;
        double v243 = p2 * 243;
        String v244 = "s244" + p0;
        int v245 = p0 + 245;
        long v246 = p1 * 246;
        float v247 = 247.5f + p0;
        double v248 = p2 * 248;
        String v249 = "s249" + p0;
        int v250 = p0 + 250;
        long v251 = p1 * 251;
        float v252 = 252.5f + p0;
        double v253 = p2 * 253;
        String v254 = "s254" + p0;
        int v255 = p0 + 255;
        long v256 = p1 * 256;
        float v257 = 257.5f + p0;
        double v258 = p2 * 258;
        String v259 = "s259" + p0;
        int v260 = p0 + 260;
        long v261 = p1 * 261;
        float v262 = 262.5f + p0;
        double v263 = p2 * 263;
        String v264 = "s264" + p0;
        int v265 = p0 + 265;
        long v266 = p1 * 266;
        float v267 = 267.5f + p0;
        double v268 = p2 * 268;
        String v269 = "s269" + p0;
        int v270 = p0 + 270;
        long v271 = p1 * 271;
        float v272 = 272.5f + p0;
        double v273 = p2 * 273;
        String v274 = "s274" + p0;
        int v275 = p0 + 275;
        long v276 = p1 * 276;
        float v277 = 277.5f + p0;
        double v278 = p2 * 278;
        String v279 = "s279" + p0;
        int v280 = p0 + 280;
        long v281 = p1 * 281;
        float v282 = 282.5f + p0;
        double v283 = p2 * 283;
        String v284 = "s284" + p0;
        int v285 = p0 + 285;
        long v286 = p1 * 286;
        float v287 = 287.5f + p0;
        double v288 = p2 * 288;
        String v289 = "s289" + p0;
        int v290 = p0 + 290;
        long v291 = p1 * 291;
        float v292 = 292.5f + p0;
        double v293 = p2 * 293;
        String v294 = "s294" + p0;
        int v295 = p0 + 295;
        long v296 = p1 * 296;
        float v297 = 297.5f + p0;
        double v298 = p2 * 298;
        String v299 = "s299" + p0;
        for (int k = 0; k < 3; k++) {
            v0 += -200;
            v1 -= v0;
            v3 /= 1.5;
            v5 += 1000;
            v6 -= v5;
            v8 /= 1.5;
            v10 += -200;
            v11 -= v10;
            v13 /= 1.5;
            v15 += 1000;
            v16 -= v15;
            v18 /= 1.5;
            v20 += -200;
            v21 -= v20;
            v23 /= 1.5;
            v25 += 1000;
            v26 -= v25;
            v28 /= 1.5;
            v30 += -200;
            v31 -= v30;
            v33 /= 1.5;
            v35 += 1000;
            v36 -= v35;
            v38 /= 1.5;
            v40 += -200;
            v41 -= v40;
            v43 /= 1.5;
            v45 += 1000;
            v46 -= v45;
            v48 /= 1.5;
            v50 += -200;
            v51 -= v50;
            v53 /= 1.5;
            v55 += 1000;
            v56 -= v55;
            v58 /= 1.5;
            v60 += -200;
            v61 -= v60;
            v63 /= 1.5;
            v65 += 1000;
            v66 -= v65;
            v68 /= 1.5;
            v70 += -200;
            v71 -= v70;
            v73 /= 1.5;
            v75 += 1000;
            v76 -= v75;
            v78 /= 1.5;
            v80 += -200;
            v81 -= v80;
            v83 /= 1.5;
            v85 += 1000;
            v86 -= v85;
            v88 /= 1.5;
            v90 += -200;
            v91 -= v90;
            v93 /= 1.5;
            v95 += 1000;
            v96 -= v95;
            v98 /= 1.5;
            v100 += -200;
            v101 -= v100;
            v103 /= 1.5;
            v105 += 1000;
            v106 -= v105;
            v108 /= 1.5;
            v110 += -200;
            v111 -= v110;
            v113 /= 1.5;
            v115 += 1000;
            v116 -= v115;
            v118 /= 1.5;
            v120 += -200;
            v121 -= v120;
            v123 /= 1.5;
            v125 += 1000;
            v126 -= v125;
            v128 /= 1.5;
            v130 += -200;
            v131 -= v130;
            v133 /= 1.5;
            v135 += 1000;
            v136 -= v135;
            v138 /= 1.5;
            v140 += -200;
            v141 -= v140;
            v143 /= 1.5;
            v145 += 1000;
            v146 -= v145;
            v148 /= 1.5;
            v150 += -200;
            v151 -= v150;
            v153 /= 1.5;
            v155 += 1000;
            v156 -= v155;
            v158 /= 1.5;
            v160 += -200;
            v161 -= v160;
            v163 /= 1.5;
            v165 += 1000;
            v166 -= v165;
            v168 /= 1.5;
            v170 += -200;
            v171 -= v170;
            v173 /= 1.5;
            v175 += 1000;
            v176 -= v175;
            v178 /= 1.5;
            v180 += -200;
            v181 -= v180;
            v183 /= 1.5;
            v185 += 1000;
            v186 -= v185;
            v188 /= 1.5;
            v190 += -200;
            v191 -= v190;
            v193 /= 1.5;
            v195 += 1000;
            v196 -= v195;
            v198 /= 1.5;
            v200 += -200;
            v201 -= v200;
            v203 /= 1.5;
            v205 += 1000;
            v206 -= v205;
            v208 /= 1.5;
            v210 += -200;
            v211 -= v210;
            v213 /= 1.5;
            v215 += 1000;
            v216 -= v215;
            v218 /= 1.5;
            v220 += -200;
            v221 -= v220;
            v223 /= 1.5;
            v225 += 1000;
            v226 -= v225;
            v228 /= 1.5;
            v230 += -200;
            v231 -= v230;
            v233 /= 1.5;
            v235 += 1000;
            v236 -= v235;
            v238 /= 1.5;
            v240 += -200;
            v241 -= v240;
            v243 /= 1.5;
            v245 += 1000;
            v246 -= v245;
            v248 /= 1.5;
            v250 += -200;
            v251 -= v250;
            v253 /= 1.5;
            v255 += 1000;
            v256 -= v255;
            v258 /= 1.5;
            v260 += -200;
            v261 -= v260;
            v263 /= 1.5;
            v265 += 1000;
            v266 -= v265;
            v268 /= 1.5;
            v270 += -200;
            v271 -= v270;
            v273 /= 1.5;
            v275 += 1000;
            v276 -= v275;
            v278 /= 1.5;
            v280 += -200;
            v281 -= v280;
            v283 /= 1.5;
            v285 += 1000;
            v286 -= v285;
            v288 /= 1.5;
            v290 += -200;
            v291 -= v290;
            v293 /= 1.5;
            v295 += 1000;
            v296 -= v295;
            v298 /= 1.5;
        }
        v295++;
        v290--;
        v295 += 40000;
        Runnable r = null;
        try {
            v299 += v298 / 3 + v297 + v296 + (v295 % 7);
            Object o = v0 > 1 ? v299 : r;
            o.hashCode();
        } catch (NullPointerException e) {
            v299 = "npe";
        } finally {
            v294 += v299;
        }
        return v250 + "," + v251 + v252 + v253 + v254 + v255 + v256 + v257 + v258 + v259 + v260 + "," + v261 + v262 + v263 + v264 + v265 + v266 + v267 + v268 + v269 + v270 + "," + v271 + v272 + v273 + v274 + v275 + v276 + v277 + v278 + v279 + v280 + "," + v281 + v282 + v283 + v284 + v285 + v286 + v287 + v288 + v289 + v290 + "," + v291 + v292 + v293 + v294 + v295 + v296 + v297 + v298 + v299;
    }

    static long args(int a0, long a1, byte a2, double a3, char a4, float a5, short a6, boolean a7, int a8, long a9, byte a10, double a11, char a12, float a13, short a14, boolean a15, int a16, long a17, byte a18, double a19, char a20, float a21, short a22, boolean a23, int a24, long a25, byte a26, double a27, char a28, float a29, short a30, boolean a31, int a32, long a33, byte a34, double a35, char a36, float a37, short a38, boolean a39, int a40, long a41, byte a42, double a43, char a44, float a45, short a46, boolean a47, int a48, long a49, byte a50, double a51, char a52, float a53, short a54, boolean a55, int a56, long a57, byte a58, double a59, char a60, float a61, short a62, boolean a63, int a64, long a65, byte a66, double a67, char a68, float a69, short a70, boolean a71, int a72, long a73, byte a74, double a75, char a76, float a77, short a78, boolean a79, int a80, long a81, byte a82, double a83, char a84, float a85, short a86, boolean a87, int a88, long a89, byte a90, double a91, char a92, float a93, short a94, boolean a95, int a96, long a97, byte a98, double a99, char a100, float a101, short a102, boolean a103, int a104, long a105, byte a106, double a107, char a108, float a109, short a110, boolean a111, int a112, long a113, byte a114, double a115, char a116, float a117, short a118, boolean a119, int a120, long a121, byte a122, double a123, char a124, float a125, short a126, boolean a127, int a128, long a129, byte a130, double a131, char a132, float a133, short a134, boolean a135, int a136, long a137, byte a138, double a139, char a140, float a141, short a142, boolean a143, int a144, long a145, byte a146, double a147, char a148, float a149, short a150, boolean a151, int a152, long a153, byte a154, double a155, char a156, float a157, short a158, boolean a159, int a160, long a161, byte a162, double a163, char a164, float a165, short a166, boolean a167, int a168, long a169, byte a170, double a171, char a172, float a173, short a174, boolean a175, int a176, long a177, byte a178, double a179, char a180, float a181, short a182, boolean a183, int a184, long a185, byte a186, double a187, char a188, float a189, short a190, boolean a191, int a192, long a193, byte a194, double a195, char a196, float a197, short a198, boolean a199) {
        return (long) a0 * 1 + (long) a1 * 2 + (long) a2 * 3 + (long) a3 * 4 + (long) a4 * 5 + (long) a5 * 6 + (long) a6 * 7 + (a7 ? 1 : 0) + (long) a8 * 9 + (long) a9 * 10 + (long) a10 * 11 + (long) a11 * 12 + (long) a12 * 13 + (long) a13 * 14 + (long) a14 * 15 + (a15 ? 1 : 0) + (long) a16 * 17 + (long) a17 * 18 + (long) a18 * 19 + (long) a19 * 20 + (long) a20 * 21 + (long) a21 * 22 + (long) a22 * 23 + (a23 ? 1 : 0) + (long) a24 * 25 + (long) a25 * 26 + (long) a26 * 27 + (long) a27 * 28 + (long) a28 * 29 + (long) a29 * 30 + (long) a30 * 31 + (a31 ? 1 : 0) + (long) a32 * 33 + (long) a33 * 34 + (long) a34 * 35 + (long) a35 * 36 + (long) a36 * 37 + (long) a37 * 38 + (long) a38 * 39 + (a39 ? 1 : 0) + (long) a40 * 41 + (long) a41 * 42 + (long) a42 * 43 + (long) a43 * 44 + (long) a44 * 45 + (long) a45 * 46 + (long) a46 * 47 + (a47 ? 1 : 0) + (long) a48 * 49 + (long) a49 * 50 + (long) a50 * 51 + (long) a51 * 52 + (long) a52 * 53 + (long) a53 * 54 + (long) a54 * 55 + (a55 ? 1 : 0) + (long) a56 * 57 + (long) a57 * 58 + (long) a58 * 59 + (long) a59 * 60 + (long) a60 * 61 + (long) a61 * 62 + (long) a62 * 63 + (a63 ? 1 : 0) + (long) a64 * 65 + (long) a65 * 66 + (long) a66 * 67 + (long) a67 * 68 + (long) a68 * 69 + (long) a69 * 70 + (long) a70 * 71 + (a71 ? 1 : 0) + (long) a72 * 73 + (long) a73 * 74 + (long) a74 * 75 + (long) a75 * 76 + (long) a76 * 77 + (long) a77 * 78 + (long) a78 * 79 + (a79 ? 1 : 0) + (long) a80 * 81 + (long) a81 * 82 + (long) a82 * 83 + (long) a83 * 84 + (long) a84 * 85 + (long) a85 * 86 + (long) a86 * 87 + (a87 ? 1 : 0) + (long) a88 * 89 + (long) a89 * 90 + (long) a90 * 91 + (long) a91 * 92 + (long) a92 * 93 + (long) a93 * 94 + (long) a94 * 95 + (a95 ? 1 : 0) + (long) a96 * 97 + (long) a97 * 98 + (long) a98 * 99 + (long) a99 * 100 + (long) a100 * 101 + (long) a101 * 102 + (long) a102 * 103 + (a103 ? 1 : 0) + (long) a104 * 105 + (long) a105 * 106 + (long) a106 * 107 + (long) a107 * 108 + (long) a108 * 109 + (long) a109 * 110 + (long) a110 * 111 + (a111 ? 1 : 0) + (long) a112 * 113 + (long) a113 * 114 + (long) a114 * 115 + (long) a115 * 116 + (long) a116 * 117 + (long) a117 * 118 + (long) a118 * 119 + (a119 ? 1 : 0) + (long) a120 * 121 + (long) a121 * 122 + (long) a122 * 123 + (long) a123 * 124 + (long) a124 * 125 + (long) a125 * 126 + (long) a126 * 127 + (a127 ? 1 : 0) + (long) a128 * 129 + (long) a129 * 130 + (long) a130 * 131 + (long) a131 * 132 + (long) a132 * 133 + (long) a133 * 134 + (long) a134 * 135 + (a135 ? 1 : 0) + (long) a136 * 137 + (long) a137 * 138 + (long) a138 * 139 + (long) a139 * 140 + (long) a140 * 141 + (long) a141 * 142 + (long) a142 * 143 + (a143 ? 1 : 0) + (long) a144 * 145 + (long) a145 * 146 + (long) a146 * 147 + (long) a147 * 148 + (long) a148 * 149 + (long) a149 * 150 + (long) a150 * 151 + (a151 ? 1 : 0) + (long) a152 * 153 + (long) a153 * 154 + (long) a154 * 155 + (long) a155 * 156 + (long) a156 * 157 + (long) a157 * 158 + (long) a158 * 159 + (a159 ? 1 : 0) + (long) a160 * 161 + (long) a161 * 162 + (long) a162 * 163 + (long) a163 * 164 + (long) a164 * 165 + (long) a165 * 166 + (long) a166 * 167 + (a167 ? 1 : 0) + (long) a168 * 169 + (long) a169 * 170 + (long) a170 * 171 + (long) a171 * 172 + (long) a172 * 173 + (long) a173 * 174 + (long) a174 * 175 + (a175 ? 1 : 0) + (long) a176 * 177 + (long) a177 * 178 + (long) a178 * 179 + (long) a179 * 180 + (long) a180 * 181 + (long) a181 * 182 + (long) a182 * 183 + (a183 ? 1 : 0) + (long) a184 * 185 + (long) a185 * 186 + (long) a186 * 187 + (long) a187 * 188 + (long) a188 * 189 + (long) a189 * 190 + (long) a190 * 191 + (a191 ? 1 : 0) + (long) a192 * 193 + (long) a193 * 194 + (long) a194 * 195 + (long) a195 * 196 + (long) a196 * 197 + (long) a197 * 198 + (long) a198 * 199 + (a199 ? 1 : 0);
    }

    static int deep(int x) {
        return ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((x + 1) - 2) * 3) ^ 4) | 5) & 6) + 7) - 8) * 9) ^ 10) | 11) & 12) + 13) - 14) * 15) ^ 16) | 17) & 18) + 19) - 20) * 21) ^ 22) | 23) & 24) + 25) - 26) * 27) ^ 28) | 29) & 30) + 31) - 32) * 33) ^ 34) | 35) & 36) + 37) - 38) * 39) ^ 40) | 41) & 42) + 43) - 44) * 45) ^ 46) | 47) & 48) + 49) - 50) * 51) ^ 52) | 53) & 54) + 55) - 56) * 57) ^ 58) | 59) & 60) + 61) - 62) * 63) ^ 64) | 65) & 66) + 67) - 68) * 69) ^ 70) | 71) & 72) + 73) - 74) * 75) ^ 76) | 77) & 78) + 79) - 80) * 81) ^ 82) | 83) & 84) + 85) - 86) * 87) ^ 88) | 89) & 90) + 91) - 92) * 93) ^ 94) | 95) & 96) + 97) - 98) * 99) ^ 100) | 101) & 102) + 103) - 104) * 105) ^ 106) | 107) & 108) + 109) - 110) * 111) ^ 112) | 113) & 114) + 115) - 116) * 117) ^ 118) | 119) & 120);
    }

    static int bigSwitch(int k) {
        switch (k) {
            case 0:
                return 0;
            case 7:
                return 1;
            case 14:
                return 4;
            case 21:
                return 9;
            case 28:
                return 16;
            case 35:
                return 25;
            case 42:
                return 36;
            case 49:
                return 49;
            case 56:
                return 64;
            case 63:
                return 81;
            case 70:
                return 100;
            case 77:
                return 121;
            case 84:
                return 144;
            case 91:
                return 169;
            case 98:
                return 196;
            case 4:
                return 225;
            case 11:
                return 256;
            case 18:
                return 289;
            case 25:
                return 324;
            case 32:
                return 361;
            case 39:
                return 400;
            case 46:
                return 441;
            case 53:
                return 484;
            case 60:
                return 529;
            case 67:
                return 576;
            case 74:
                return 625;
            case 81:
                return 676;
            case 88:
                return 729;
            case 95:
                return 784;
            case 1:
                return 841;
            case 8:
                return 900;
            case 15:
                return 961;
            case 22:
                return 1024;
            case 29:
                return 1089;
            case 36:
                return 1156;
            case 43:
                return 1225;
            case 50:
                return 1296;
            case 57:
                return 1369;
            case 64:
                return 1444;
            case 71:
                return 1521;
            case 78:
                return 1600;
            case 85:
                return 1681;
            case 92:
                return 1764;
            case 99:
                return 1849;
            case 5:
                return 1936;
            case 12:
                return 2025;
            case 19:
                return 2116;
            case 26:
                return 2209;
            case 33:
                return 2304;
            case 40:
                return 2401;
            case 47:
                return 2500;
            case 54:
                return 2601;
            case 61:
                return 2704;
            case 68:
                return 2809;
            case 75:
                return 2916;
            case 82:
                return 3025;
            case 89:
                return 3136;
            case 96:
                return 3249;
            case 2:
                return 3364;
            case 9:
                return 3481;
            case 16:
                return 3600;
            case 23:
                return 3721;
            case 30:
                return 3844;
            case 37:
                return 3969;
            case 44:
                return 4096;
            case 51:
                return 4225;
            case 58:
                return 4356;
            case 65:
                return 4489;
            case 72:
                return 4624;
            case 79:
                return 4761;
            case 86:
                return 4900;
            case 93:
                return 5041;
            case 100:
                return 5184;
            case 6:
                return 5329;
            case 13:
                return 5476;
            case 20:
                return 5625;
            case 27:
                return 5776;
            case 34:
                return 5929;
            case 41:
                return 6084;
            case 48:
                return 6241;
            case 55:
                return 6400;
            case 62:
                return 6561;
            case 69:
                return 6724;
            case 76:
                return 6889;
            case 83:
                return 7056;
            case 90:
                return 7225;
            case 97:
                return 7396;
            case 3:
                return 7569;
            case 10:
                return 7744;
            case 17:
                return 7921;
            case 24:
                return 8100;
            case 31:
                return 8281;
            case 38:
                return 8464;
            case 45:
                return 8649;
            case 52:
                return 8836;
            case 59:
                return 9025;
            case 66:
                return 9216;
            case 73:
                return 9409;
            case 80:
                return 9604;
            case 87:
                return 9801;
            default:
                return -1;
        }
    }

    static final int[] TABLE = {-2147483648, 506952113, -1133579422, 1520856339, -119675196, -1760206731, 894229030, -746302505, 1908133256, 267601721, -1372929814, 1281505947, -359025588, -1999557123, 654878638, -985652897, 1668782864, 28251329, -1612280206, 1042155555, -598375980, 2056059781, 415528246, -1225003289, 1429432472, -211099063, -1851630598, 802805163, -837726372, 1816709389, 176177854, -1464353681, 1190082080, -450449455, -2090980990, 563454771, -1077076764, 1577358997, -63172538, -1703704073, 950731688, -689799847, 1964635914, 324104379, -1316427156, 1338008605, -302522930, -1943054465, 711381296, -929150239, 1725285522, 84753987, -1555777548, 1098658213, -541873322, 2112562439, 472030904, -1168500631, 1485935130, -154596405, -1795127940, 859307821, -781223714, 1873212047, 232680512, -1407851023, 1246584738, -393946797, -2034478332, 619957429, -1020574106, 1633861655, -6669880, -1647201415, 1007234346, -633297189, 2021138572, 380607037, -1259924498, 1394511263, -246020272, -1886551807, 767883954, -872647581, 1781788180, 141256645, -1499274890, 1155160871, -485370664, -2125902199, 528533562, -1111997973, 1542437788, -98093747, -1738625282, 915810479, -724721056, 1929714705, 289183170, -1351348365, 1303087396, -337444139, -1977975674, 676460087, -964071448, 1690364313, 49832778, -1590698757, 1063737004, -576794531, 2077641230, 437109695, -1203421840, 1451013921, -189517614, -1830049149, 824386612, -816144923, 1838290838, 197759303, -1442772232, 1211663529, -428868006, -2069399541, 585036220, -1055495315, 1598940446, -41591089, -1682122624, 972313137, -668218398, 1986217363, 345685828, -1294845707, 1359590054, -280941481, -1921473016, 732962745, -907568790, 1746866971, 106335436, -1534196099, 1120239662, -520291873, 2134143888, 493612353, -1146919182, 1507516579, -133014956, -1773546491};

    static int longLoop(int n) {
        int a = 1;
        int b = 2;
        int c = 3;
        for (int i = 0; i < n; i++) {
            a = a * 31 + b % 17 + 0;
            b ^= a << 0;
            c += (a & b) - 0;
            a = a * 31 + b % 17 + 1;
            b ^= a << 1;
            c += (a & b) - 3;
            a = a * 31 + b % 17 + 2;
            b ^= a << 2;
            c += (a & b) - 6;
            a = a * 31 + b % 17 + 3;
            b ^= a << 3;
            c += (a & b) - 9;
            a = a * 31 + b % 17 + 4;
            b ^= a << 4;
            c += (a & b) - 12;
            a = a * 31 + b % 17 + 5;
            b ^= a << 5;
            c += (a & b) - 15;
            a = a * 31 + b % 17 + 6;
            b ^= a << 6;
            c += (a & b) - 18;
            a = a * 31 + b % 17 + 7;
            b ^= a << 7;
            c += (a & b) - 21;
            a = a * 31 + b % 17 + 8;
            b ^= a << 8;
            c += (a & b) - 24;
            a = a * 31 + b % 17 + 9;
            b ^= a << 9;
            c += (a & b) - 27;
            a = a * 31 + b % 17 + 10;
            b ^= a << 10;
            c += (a & b) - 30;
            a = a * 31 + b % 17 + 11;
            b ^= a << 11;
            c += (a & b) - 33;
            a = a * 31 + b % 17 + 12;
            b ^= a << 12;
            c += (a & b) - 36;
            a = a * 31 + b % 17 + 13;
            b ^= a << 0;
            c += (a & b) - 39;
            a = a * 31 + b % 17 + 14;
            b ^= a << 1;
            c += (a & b) - 42;
            a = a * 31 + b % 17 + 15;
            b ^= a << 2;
            c += (a & b) - 45;
            a = a * 31 + b % 17 + 16;
            b ^= a << 3;
            c += (a & b) - 48;
            a = a * 31 + b % 17 + 17;
            b ^= a << 4;
            c += (a & b) - 51;
            a = a * 31 + b % 17 + 18;
            b ^= a << 5;
            c += (a & b) - 54;
            a = a * 31 + b % 17 + 19;
            b ^= a << 6;
            c += (a & b) - 57;
            a = a * 31 + b % 17 + 20;
            b ^= a << 7;
            c += (a & b) - 60;
            a = a * 31 + b % 17 + 21;
            b ^= a << 8;
            c += (a & b) - 63;
            a = a * 31 + b % 17 + 22;
            b ^= a << 9;
            c += (a & b) - 66;
            a = a * 31 + b % 17 + 23;
            b ^= a << 10;
            c += (a & b) - 69;
            a = a * 31 + b % 17 + 24;
            b ^= a << 11;
            c += (a & b) - 72;
            a = a * 31 + b % 17 + 25;
            b ^= a << 12;
            c += (a & b) - 75;
            a = a * 31 + b % 17 + 26;
            b ^= a << 0;
            c += (a & b) - 78;
            a = a * 31 + b % 17 + 27;
            b ^= a << 1;
            c += (a & b) - 81;
            a = a * 31 + b % 17 + 28;
            b ^= a << 2;
            c += (a & b) - 84;
            a = a * 31 + b % 17 + 29;
            b ^= a << 3;
            c += (a & b) - 87;
            a = a * 31 + b % 17 + 30;
            b ^= a << 4;
            c += (a & b) - 90;
            a = a * 31 + b % 17 + 31;
            b ^= a << 5;
            c += (a & b) - 93;
            a = a * 31 + b % 17 + 32;
            b ^= a << 6;
            c += (a & b) - 96;
            a = a * 31 + b % 17 + 33;
            b ^= a << 7;
            c += (a & b) - 99;
            a = a * 31 + b % 17 + 34;
            b ^= a << 8;
            c += (a & b) - 102;
            a = a * 31 + b % 17 + 35;
            b ^= a << 9;
            c += (a & b) - 105;
            a = a * 31 + b % 17 + 36;
            b ^= a << 10;
            c += (a & b) - 108;
            a = a * 31 + b % 17 + 37;
            b ^= a << 11;
            c += (a & b) - 111;
            a = a * 31 + b % 17 + 38;
            b ^= a << 12;
            c += (a & b) - 114;
            a = a * 31 + b % 17 + 39;
            b ^= a << 0;
            c += (a & b) - 117;
            a = a * 31 + b % 17 + 40;
            b ^= a << 1;
            c += (a & b) - 120;
            a = a * 31 + b % 17 + 41;
            b ^= a << 2;
            c += (a & b) - 123;
            a = a * 31 + b % 17 + 42;
            b ^= a << 3;
            c += (a & b) - 126;
            a = a * 31 + b % 17 + 43;
            b ^= a << 4;
            c += (a & b) - 129;
            a = a * 31 + b % 17 + 44;
            b ^= a << 5;
            c += (a & b) - 132;
            a = a * 31 + b % 17 + 45;
            b ^= a << 6;
            c += (a & b) - 135;
            a = a * 31 + b % 17 + 46;
            b ^= a << 7;
            c += (a & b) - 138;
            a = a * 31 + b % 17 + 47;
            b ^= a << 8;
            c += (a & b) - 141;
            a = a * 31 + b % 17 + 48;
            b ^= a << 9;
            c += (a & b) - 144;
            a = a * 31 + b % 17 + 49;
            b ^= a << 10;
            c += (a & b) - 147;
            a = a * 31 + b % 17 + 50;
            b ^= a << 11;
            c += (a & b) - 150;
            a = a * 31 + b % 17 + 51;
            b ^= a << 12;
            c += (a & b) - 153;
            a = a * 31 + b % 17 + 52;
            b ^= a << 0;
            c += (a & b) - 156;
            a = a * 31 + b % 17 + 53;
            b ^= a << 1;
            c += (a & b) - 159;
            a = a * 31 + b % 17 + 54;
            b ^= a << 2;
            c += (a & b) - 162;
            a = a * 31 + b % 17 + 55;
            b ^= a << 3;
            c += (a & b) - 165;
            a = a * 31 + b % 17 + 56;
            b ^= a << 4;
            c += (a & b) - 168;
            a = a * 31 + b % 17 + 57;
            b ^= a << 5;
            c += (a & b) - 171;
            a = a * 31 + b % 17 + 58;
            b ^= a << 6;
            c += (a & b) - 174;
            a = a * 31 + b % 17 + 59;
            b ^= a << 7;
            c += (a & b) - 177;
            a = a * 31 + b % 17 + 60;
            b ^= a << 8;
            c += (a & b) - 180;
            a = a * 31 + b % 17 + 61;
            b ^= a << 9;
            c += (a & b) - 183;
            a = a * 31 + b % 17 + 62;
            b ^= a << 10;
            c += (a & b) - 186;
            a = a * 31 + b % 17 + 63;
            b ^= a << 11;
            c += (a & b) - 189;
            a = a * 31 + b % 17 + 64;
            b ^= a << 12;
            c += (a & b) - 192;
            a = a * 31 + b % 17 + 65;
            b ^= a << 0;
            c += (a & b) - 195;
            a = a * 31 + b % 17 + 66;
            b ^= a << 1;
            c += (a & b) - 198;
            a = a * 31 + b % 17 + 67;
            b ^= a << 2;
            c += (a & b) - 201;
            a = a * 31 + b % 17 + 68;
            b ^= a << 3;
            c += (a & b) - 204;
            a = a * 31 + b % 17 + 69;
            b ^= a << 4;
            c += (a & b) - 207;
            a = a * 31 + b % 17 + 70;
            b ^= a << 5;
            c += (a & b) - 210;
            a = a * 31 + b % 17 + 71;
            b ^= a << 6;
            c += (a & b) - 213;
            a = a * 31 + b % 17 + 72;
            b ^= a << 7;
            c += (a & b) - 216;
            a = a * 31 + b % 17 + 73;
            b ^= a << 8;
            c += (a & b) - 219;
            a = a * 31 + b % 17 + 74;
            b ^= a << 9;
            c += (a & b) - 222;
            a = a * 31 + b % 17 + 75;
            b ^= a << 10;
            c += (a & b) - 225;
            a = a * 31 + b % 17 + 76;
            b ^= a << 11;
            c += (a & b) - 228;
            a = a * 31 + b % 17 + 77;
            b ^= a << 12;
            c += (a & b) - 231;
            a = a * 31 + b % 17 + 78;
            b ^= a << 0;
            c += (a & b) - 234;
            a = a * 31 + b % 17 + 79;
            b ^= a << 1;
            c += (a & b) - 237;
            a = a * 31 + b % 17 + 80;
            b ^= a << 2;
            c += (a & b) - 240;
            a = a * 31 + b % 17 + 81;
            b ^= a << 3;
            c += (a & b) - 243;
            a = a * 31 + b % 17 + 82;
            b ^= a << 4;
            c += (a & b) - 246;
            a = a * 31 + b % 17 + 83;
            b ^= a << 5;
            c += (a & b) - 249;
            a = a * 31 + b % 17 + 84;
            b ^= a << 6;
            c += (a & b) - 252;
            a = a * 31 + b % 17 + 85;
            b ^= a << 7;
            c += (a & b) - 255;
            a = a * 31 + b % 17 + 86;
            b ^= a << 8;
            c += (a & b) - 258;
            a = a * 31 + b % 17 + 87;
            b ^= a << 9;
            c += (a & b) - 261;
            a = a * 31 + b % 17 + 88;
            b ^= a << 10;
            c += (a & b) - 264;
            a = a * 31 + b % 17 + 89;
            b ^= a << 11;
            c += (a & b) - 267;
            a = a * 31 + b % 17 + 90;
            b ^= a << 12;
            c += (a & b) - 270;
            a = a * 31 + b % 17 + 91;
            b ^= a << 0;
            c += (a & b) - 273;
            a = a * 31 + b % 17 + 92;
            b ^= a << 1;
            c += (a & b) - 276;
            a = a * 31 + b % 17 + 93;
            b ^= a << 2;
            c += (a & b) - 279;
            a = a * 31 + b % 17 + 94;
            b ^= a << 3;
            c += (a & b) - 282;
            a = a * 31 + b % 17 + 95;
            b ^= a << 4;
            c += (a & b) - 285;
            a = a * 31 + b % 17 + 96;
            b ^= a << 5;
            c += (a & b) - 288;
            a = a * 31 + b % 17 + 97;
            b ^= a << 6;
            c += (a & b) - 291;
            a = a * 31 + b % 17 + 98;
            b ^= a << 7;
            c += (a & b) - 294;
            a = a * 31 + b % 17 + 99;
            b ^= a << 8;
            c += (a & b) - 297;
            a = a * 31 + b % 17 + 100;
            b ^= a << 9;
            c += (a & b) - 300;
            a = a * 31 + b % 17 + 101;
            b ^= a << 10;
            c += (a & b) - 303;
            a = a * 31 + b % 17 + 102;
            b ^= a << 11;
            c += (a & b) - 306;
            a = a * 31 + b % 17 + 103;
            b ^= a << 12;
            c += (a & b) - 309;
            a = a * 31 + b % 17 + 104;
            b ^= a << 0;
            c += (a & b) - 312;
            a = a * 31 + b % 17 + 105;
            b ^= a << 1;
            c += (a & b) - 315;
            a = a * 31 + b % 17 + 106;
            b ^= a << 2;
            c += (a & b) - 318;
            a = a * 31 + b % 17 + 107;
            b ^= a << 3;
            c += (a & b) - 321;
            a = a * 31 + b % 17 + 108;
            b ^= a << 4;
            c += (a & b) - 324;
            a = a * 31 + b % 17 + 109;
            b ^= a << 5;
            c += (a & b) - 327;
            a = a * 31 + b % 17 + 110;
            b ^= a << 6;
            c += (a & b) - 330;
            a = a * 31 + b % 17 + 111;
            b ^= a << 7;
            c += (a & b) - 333;
            a = a * 31 + b % 17 + 112;
            b ^= a << 8;
            c += (a & b) - 336;
            a = a * 31 + b % 17 + 113;
            b ^= a << 9;
            c += (a & b) - 339;
            a = a * 31 + b % 17 + 114;
            b ^= a << 10;
            c += (a & b) - 342;
            a = a * 31 + b % 17 + 115;
            b ^= a << 11;
            c += (a & b) - 345;
            a = a * 31 + b % 17 + 116;
            b ^= a << 12;
            c += (a & b) - 348;
            a = a * 31 + b % 17 + 117;
            b ^= a << 0;
            c += (a & b) - 351;
            a = a * 31 + b % 17 + 118;
            b ^= a << 1;
            c += (a & b) - 354;
            a = a * 31 + b % 17 + 119;
            b ^= a << 2;
            c += (a & b) - 357;
            if (a == 123456789) {
                continue;
            }
            if (b == 987654321) {
                break;
            }
        }
        return a ^ b ^ c;
    }

    public static void main(String[] args) {
        System.out.println(locals(3, 4L, 1.5));
        System.out.println(args(0, 1L << 20, (byte) 2, 3.25, (char) 4, 5.5f, (short) -6, true, 8, 9L << 20, (byte) 10, 11.25, (char) 12, 13.5f, (short) -14, false, 16, 17L << 20, (byte) 18, 19.25, (char) 20, 21.5f, (short) -22, true, 24, 25L << 20, (byte) 26, 27.25, (char) 28, 29.5f, (short) -30, false, 32, 33L << 20, (byte) 34, 35.25, (char) 36, 37.5f, (short) -38, true, 40, 41L << 20, (byte) 42, 43.25, (char) 44, 45.5f, (short) -46, false, 48, 49L << 20, (byte) 50, 51.25, (char) 52, 53.5f, (short) -54, true, 56, 57L << 20, (byte) 58, 59.25, (char) 60, 61.5f, (short) -62, false, 64, 65L << 20, (byte) 66, 67.25, (char) 68, 69.5f, (short) -70, true, 72, 73L << 20, (byte) 74, 75.25, (char) 76, 77.5f, (short) -78, false, 80, 81L << 20, (byte) 82, 83.25, (char) 84, 85.5f, (short) -86, true, 88, 89L << 20, (byte) 90, 91.25, (char) 92, 93.5f, (short) -94, false, 96, 97L << 20, (byte) 98, 99.25, (char) 100, 101.5f, (short) -102, true, 104, 105L << 20, (byte) 106, 107.25, (char) 108, 109.5f, (short) -110, false, 112, 113L << 20, (byte) 114, 115.25, (char) 116, 117.5f, (short) -118, true, 120, 121L << 20, (byte) 122, 123.25, (char) 124, 125.5f, (short) -126, false, 128, 129L << 20, (byte) 130, 131.25, (char) 132, 133.5f, (short) -134, true, 136, 137L << 20, (byte) 138, 139.25, (char) 140, 141.5f, (short) -142, false, 144, 145L << 20, (byte) 146, 147.25, (char) 148, 149.5f, (short) -150, true, 152, 153L << 20, (byte) 154, 155.25, (char) 156, 157.5f, (short) -158, false, 160, 161L << 20, (byte) 162, 163.25, (char) 164, 165.5f, (short) -166, true, 168, 169L << 20, (byte) 170, 171.25, (char) 172, 173.5f, (short) -174, false, 176, 177L << 20, (byte) 178, 179.25, (char) 180, 181.5f, (short) -182, true, 184, 185L << 20, (byte) 186, 187.25, (char) 188, 189.5f, (short) -190, false, 192, 193L << 20, (byte) 194, 195.25, (char) 196, 197.5f, (short) -198, true));
        System.out.println(deep(3) + " " + bigSwitch(0) + " " + bigSwitch(399) + " " + bigSwitch(1000) + " " + bigSwitch(57));
        System.out.println(Arrays.hashCode(TABLE) + " " + TABLE.length);
        System.out.println(longLoop(1) + " " + longLoop(50));
        int total = 0;
        for (int k = -5; k < 405; k++) {
            total = total * 31 + bigSwitch(k);
        }
        System.out.println(total);
    }
}
