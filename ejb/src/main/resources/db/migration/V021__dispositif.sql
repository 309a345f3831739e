-- The 23 funding schemes of waves 1 and 2 (R-CMD-05, R-VA-03). What no public text says is shipped as a plausible value
-- and flagged provisional, to be shown as such and amended by the ANS.

create table dispositif (
    code              varchar(30)  primary key,
    version           integer      not null default 0,
    wave              integer      not null check (wave in (1, 2)),
    couloir           varchar(30)  not null,
    category          varchar(16)  not null,
    label             varchar(200) not null,
    client_kinds      varchar(50)  not null check (client_kinds ~ '^(FINESS|RPPS|SIRET)(\|(FINESS|RPPS|SIRET))*$'),
    proof             varchar(10)  not null check (proof in ('VA', 'MOM', 'NONE')),
    proof_provisional boolean      not null,
    advance_rate      numeric check (advance_rate between 0 and 1),
    rate_provisional  boolean      not null,
    legal_basis       varchar(500) not null,
    certainty         varchar(20)  not null check (certainty in ('CONFIRMED', 'INFERRED', 'PROVISIONAL')),
    unique (wave, category)
);

insert into dispositif (code, wave, couloir, category, label, client_kinds, proof, proof_provisional, advance_rate, rate_provisional, legal_basis, certainty) values
('MDV-LGC-VA1', 1, 'MEDECINE_DE_VILLE', 'LGC', 'Logiciel de gestion de cabinet', 'RPPS|FINESS|SIRET', 'VA', true, 0.30, false, 'arrêté SONS LGC vague 1 (L. 1111-24 CSP)', 'INFERRED'),
('HOP-DPI-VA1', 1, 'HOPITAL', 'DPI', 'Dossier patient informatisé', 'FINESS', 'VA', true, 0.30, false, 'arrêté SONS hôpital vague 1', 'INFERRED'),
('HOP-RI-VA1', 1, 'HOPITAL', 'RI', 'Référentiel d''identités', 'FINESS', 'VA', true, 0.30, false, 'arrêté SONS hôpital vague 1', 'INFERRED'),
('HOP-PFI-VA1', 1, 'HOPITAL', 'PFI', 'Plateforme d''intermédiation', 'FINESS', 'VA', true, 0.30, false, 'arrêté SONS hôpital vague 1', 'INFERRED'),
('BIO-SGL-VA1', 1, 'BIOLOGIE_MEDICALE', 'SGL', 'Système de gestion de laboratoire', 'FINESS|SIRET', 'VA', true, 0.30, false, 'arrêté SONS biologie vague 1', 'INFERRED'),
('BIO-LOINC-VA1', 1, 'BIOLOGIE_MEDICALE', 'LOINC', 'Transcodage LOINC du catalogue d''examens', 'FINESS|SIRET', 'VA', true, 0.30, false, 'arrêté SONS biologie vague 1', 'INFERRED'),
('RAD-RIS-VA1', 1, 'IMAGERIE', 'RIS', 'Système d''information radiologique', 'FINESS|SIRET', 'MOM', true, 0.30, false, 'arrêté SONS radiologie vague 1', 'INFERRED'),
('PHA-LGO-VA1', 1, 'OFFICINE', 'LGO', 'Logiciel de gestion d''officine', 'FINESS', 'MOM', true, 0.30, false, 'arrêté SONS officine vague 1', 'INFERRED'),
('MSS-OPE-VA1', 1, 'OPERATEURS_MSSANTE', 'MSSANTE', 'Opérateur MSSanté', 'SIRET', 'VA', true, 0.30, false, 'arrêté du 9 septembre 2022 (SPRD2226029A)', 'INFERRED'),
('MS1-DUI-VA1', 1, 'SOCIAL_MEDICO_SOCIAL', 'DUI_PA_PH_DOM', 'Dossier usager informatisé, PA / PH / Domicile', 'FINESS|SIRET', 'VA', true, 0.30, false, 'arrêté SONS médico-social 1', 'INFERRED'),
('MS2-DUI-PDS-VA1', 1, 'SOCIAL_MEDICO_SOCIAL', 'DUI_PDS', 'Dossier usager informatisé, personnes en difficultés spécifiques', 'FINESS|SIRET', 'VA', true, 0.30, false, 'arrêté du 16 août 2022', 'INFERRED'),
('MS2-DUI-PDE-VA1', 1, 'SOCIAL_MEDICO_SOCIAL', 'DUI_PDE', 'Dossier usager informatisé, protection de l''enfance', 'FINESS|SIRET', 'VA', true, 0.30, false, 'arrêté du 7 septembre 2022 (SPRD2214208A)', 'INFERRED'),
('HOP-DPI-VA2', 2, 'HOPITAL', 'DPI', 'Dossier patient informatisé', 'FINESS', 'VA', true, 0.30, true, 'arrêté publié en mai 2024', 'CONFIRMED'),
('HOP-PFI-VA2', 2, 'HOPITAL', 'PFI', 'Plateforme d''intermédiation', 'FINESS', 'VA', true, 0.30, true, 'arrêté publié en mai 2024', 'CONFIRMED'),
('IMG-RIS-VA2', 2, 'IMAGERIE', 'RIS', 'Système d''information radiologique (radiologues, médecins nucléaires)', 'FINESS|SIRET', 'MOM', true, 0.30, true, 'arrêté du 20 février 2025', 'CONFIRMED'),
('IMG-DRIMBOX-VA2', 2, 'IMAGERIE', 'DRIMBOX', 'Diffusion des images médicales (DRIM)', 'FINESS|SIRET', 'MOM', true, 0.30, true, 'arrêté du 20 février 2025', 'CONFIRMED'),
('MDV-LGC-VA2', 2, 'MEDECINE_DE_VILLE', 'LGC', 'Logiciel de gestion de cabinet', 'RPPS|FINESS|SIRET', 'VA', true, 0.30, true, 'dispositif publié le 14 mai 2025', 'CONFIRMED'),
('PHA-LGO-VA2', 2, 'OFFICINE', 'LGO', 'Logiciel de gestion d''officine', 'FINESS', 'MOM', true, 0.30, true, 'à paraître', 'PROVISIONAL'),
('BIO-VA1BIS', 2, 'BIOLOGIE_MEDICALE', 'SGL_LOINC', 'Biologie « vague 1 bis » (SGL et LOINC)', 'FINESS|SIRET', 'VA', true, 0.30, true, 'à paraître', 'PROVISIONAL'),
('MS-DUI-VA2', 2, 'SOCIAL_MEDICO_SOCIAL', 'DUI', 'Dossier usager informatisé', 'FINESS|SIRET', 'VA', true, 0.30, true, 'prépublication 19 décembre 2025', 'PROVISIONAL'),
('SF-VA2', 2, 'SAGES_FEMMES', 'LGC_SF', 'Logiciel des sages-femmes', 'RPPS', 'VA', true, 0.30, true, 'à paraître', 'PROVISIONAL'),
('CD-VA2', 2, 'CHIRURGIENS_DENTISTES', 'LGC_CD', 'Logiciel des chirurgiens-dentistes', 'RPPS', 'VA', true, 0.30, true, 'à paraître', 'PROVISIONAL'),
('PARA-VA2', 2, 'PARAMEDICAUX', 'LGC_PARA', 'Logiciel des paramédicaux', 'RPPS|SIRET', 'VA', true, 0.30, true, 'à paraître', 'PROVISIONAL');
